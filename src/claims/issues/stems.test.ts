import { expect, it } from 'vitest';
import { stems } from './stems.js';

it.each([
  ['the settlers settled', ['settler', 'settl']],
  ['5% of parties', ['5', 'percent', 'of', 'party']],
  ["the ministry's bases", ['ministry', 'bas']],
  ['cease-fire', ['ceas', 'fir']],
  ['stopped shipping', ['stop', 'ship']],
])('%s', (text, expected) => {
  expect(stems(text)).toEqual(expected);
});
