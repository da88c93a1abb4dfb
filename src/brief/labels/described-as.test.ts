import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const brief = briefIn([
  '2031-06-12',
  `Peru weighs the wharf

According to officials who were told of the meeting, Peru has offered Chile the wharf. Chile will answer in May, the sources said.

According to people familiar with the port, Chile will not pay the fees. The wharf is too dear, the sources said.

Peru will not sell the wharf to others, the officials said.`,
]).replace(/\s+/g, ' ');

test('two descriptions of unnamed sources have a row each, with what is said by a short name behind them', () => {
  expect(brief).toMatch(/Officials who were told of the meeting — F[^•]*; 2 claims/);
  expect(brief).toMatch(/People familiar with the port — F[^•]*; 2 claims/);
  expect(brief).toContain('A short “the sources” is counted with the description before it.');
  expect(brief).toContain('whether these are the same people is not said');
});
