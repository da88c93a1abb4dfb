import { describe, expect, it } from 'vitest';
import { asOfSteps, stepAt } from './as-of-steps.js';

const steps = asOfSteps(
  ['2022-03-08', null, '2022-02-28', '2022-03', '2022-03-08'].map((published) => ({ published })),
);

describe('asOfSteps', () => {
  it('gives each day once, in order, undated reports left out; a month after its days', () => {
    expect(steps).toEqual([
      { date: '2022-02-28', documents: 1 },
      { date: '2022-03-08', documents: 2 },
      { date: '2022-03', documents: 1 },
    ]);
  });
});

describe('stepAt', () => {
  it.each<[string | null, number]>([
    [null, 2],
    ['2022-02-27', -1],
    ['2022-02-28', 0],
    ['2022-03-07', 0],
    ['2022-03-30', 1],
    ['2022-03', 2],
    ['2022-04-01', 2],
  ])('as of %s', (asOf, step) => {
    expect(stepAt(steps, asOf)).toBe(step);
  });

  it('is -1 where no report has a date', () => {
    expect(stepAt([], null)).toBe(-1);
  });
});
