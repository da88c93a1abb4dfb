import { expect, it } from 'vitest';
import { adjustedWinner } from './adjusted-winner.js';

it.each([
  // 90 to 50; the dearest to the other per point lost passes: 60/40 at a share of 0.4
  [
    'passes part of what costs least',
    [
      [60, 40],
      [30, 10],
      [10, 50],
    ],
    66,
  ],
  [
    'leaves equals alone',
    [
      [60, 40],
      [40, 60],
    ],
    60,
  ],
  // 100 − 100x = 50 + 50x
  [
    'takes from who alone is ahead',
    [
      [100, 50],
      [0, 50],
    ],
    200 / 3,
  ],
] as const)('%s', (_, rows, points) => {
  const answer = adjustedWinner(rows.map((r, i) => ({ issue: `${i}`, points: [r[0]!, r[1]!] })));
  if (!answer.ok) throw new Error(answer.problem.message);
  for (const p of answer.value.points) expect(p).toBeCloseTo(points, 9);
});

it('refuses what are no points', () => {
  for (const points of [
    [Number.NaN, 1],
    [-1, 1],
    [0, 1],
  ] as const)
    expect(adjustedWinner([{ issue: 'x', points }]).ok).toBe(false);
});
