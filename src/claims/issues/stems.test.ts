import { expect, it } from 'vitest';
import { stems } from './stems.js';

it.each([
  ['the settlers settled', ['settler', 'settl']],
  ['5% of parties', ['5', 'percent', 'of', 'party']],
  ["the ministry's bases", ['ministry', 'bas']],
  ['cease-fire', ['ceas', 'fir']],
  ['stopped shipping', ['stop', 'ship']],
  ['withdrew and gave it', ['withdraw', 'and', 'giv', 'it']],
  ['called, cancelled', ['call', 'cancel']],
  ['a deal was struck', ['deal', 'was', 'struck']],
])('%s', (text, expected) => {
  expect(stems(text)).toEqual(expected);
});
