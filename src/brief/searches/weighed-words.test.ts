import { expect, test } from 'vitest';
import { weighedSchema, weighedWords } from './weighed-words.js';

test('the pack by which a bargain is told apart has its shape, and no word both asks and tells an interest', () => {
  const words = weighedSchema.parse(weighedWords());
  expect(words.asking.filter((w) => words.interest.includes(w))).toEqual([]);
});
