import { expect, test } from 'vitest';
import { narrowBriefIn } from '../../../tests/reports-in.js';

const positions = (...paragraphs: string[]): string =>
  narrowBriefIn(['2031-05-04', ['Peru and Chile talk', ...paragraphs].join('\n\n')])
    .split('ISSUES AND POSITIONS')[1]!
    .split('THE BARGAIN')[0]!;

test('the day of one report is said once, above the table', () => {
  expect(positions('Peru demanded a ceasefire on Monday. Chile rejected a ceasefire.')).toContain(
    'What each side asks, offers and refuses, issue by party, all from the report of 4 May 2031',
  );
});

test('a side that is said to have to give has no position; that the other asks is said to be inferred', () => {
  const told = positions(
    'Chile has offered Peru a treaty, officials said. Assumptions are that Peru will be forced to give up the islands, shrink its army and declare neutrality.',
  );
  expect(told).toMatch(/Land • Chile: [^.]*islands \(assumed\) \[\d+\]\. Peru: nothing found/);
  expect(told).toContain('that Chile asks for it is inferred');
});
