import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { movedSchema, tellsMove } from './moved.js';

test('the pack fits its schema', () => {
  expect(() => movedSchema.parse(shippedPack('brief/moved'))).not.toThrow();
});

test.each([
  ['The ballot has been put back to 4 May.', true],
  ['The truce was extended until Sunday.', true],
  ['The vote is on Tuesday, not Sunday as first announced.', true],
  ['The vote is on Sunday.', false],
  ['Talks moved on to the price of fish.', false],
])('a time that was moved: “%s”', (text, moves) => {
  expect(tellsMove(text)).toBe(moves);
});

test('a day that was moved is not told without the one that it was moved to', () => {
  const brief = briefIn([
    '2031-05-14',
    [
      'Dockers to vote on Sunday',
      'The dockers of Tarn will vote on Sunday on the offer of the port, a raise of 6 per cent over two years.',
      'On Wednesday night the union said that the vote had been moved to Tuesday.',
    ].join('\n\n'),
  ]);
  const bottom = brief.split('BOTTOM LINE')[1]!.split('As of')[0]!;
  if (bottom.includes('Sunday')) expect(bottom).toContain('Tuesday');
  expect(bottom).toContain('Tuesday');
});
