import { expect, test } from 'vitest';
import { quotation } from './quotation.js';

test.each([
  ['The clerks "did not" vote.', '“The clerks ‘did not’ vote”'],
  // The last and the first sentence of a quotation of several.
  ['The clerks vote, and nobody else."', '“The clerks vote, and nobody else”'],
  ['“The clerks vote.', '“The clerks vote”'],
  ['The clerks’ vote', '“The clerks’ vote”'],
  ['"No," the clerk said, "never."', '“‘No,’ the clerk said, ‘never’”'],
])('%s', (words, shown) => {
  expect(quotation(words)).toBe(shown);
});
