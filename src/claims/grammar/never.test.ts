import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const read = (paragraph: string, words: string) =>
  claimsIn('Norway and Sweden talk about fish', 'Norway and Sweden talked in Oslo on Monday.', paragraph).find((c) =>
    c.quote.includes(words),
  );

describe('what never was', () => {
  it.each([
    ['Ann Hale swears that Norway never threatened to close the port.', 'never threatened'],
    ['Norway never moved off a third of the cod.', 'never moved'],
    ["Was Sweden consulted? It wasn't, and nor were the owners of the boats.", 'the owners'],
    ['Sweden says that the text was ready. It never was.', 'never was'],
  ])('%s', (text, words) => {
    expect(read(text, words)?.polarity).toBe('denied');
  });
  it('stays affirmed where a degree is told', () => {
    expect(read('The gaps were never great.', 'never great')?.polarity).toBe('affirmed');
  });
});

describe('a few words in quotation marks', () => {
  it('are not parted', () => {
    const claim = read('Norway called its text "last and best" on Sept. 23 and wanted a vote.', 'last and best');
    expect(claim?.when?.from).toBe('2023-09-23');
  });
});
