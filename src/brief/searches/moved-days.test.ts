import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

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
