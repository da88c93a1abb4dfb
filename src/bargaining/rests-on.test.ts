import { describe, expect, it } from 'vitest';
import { type Estimate, type Model, modelSchema } from './model.js';
import { restsOn } from './rests-on.js';

const claimed = (low: number, high: number): Estimate => ({
  value: (low + high) / 2,
  low,
  high,
  from: { claims: ['clm_1'] },
});
const assumed = (low: number, high: number): Estimate => ({
  value: (low + high) / 2,
  low,
  high,
  from: { assumption: 'made up' },
});
const model = (value: Estimate, noDeal: Estimate): Model =>
  modelSchema.parse({
    title: 'one issue',
    parties: [{ id: 'A', name: 'A', noDeal }],
    issues: [{ id: 'land', name: 'Land', options: ['all', 'none'] }],
    preferences: { A: { values: { land: { all: value } } } },
  });

describe('what an answer rests on', () => {
  it.each([
    ['assumptions alone', model(assumed(0, 1), assumed(0, 1)), 1],
    ['claims alone', model(claimed(0, 1), claimed(0, 1)), 0],
    ['both alike', model(claimed(0, 1), assumed(0, 1)), 0.5],
    // variance grows with the square of the range: 1/(1+4)
    ['a claim twice as wide', model(claimed(0, 2), assumed(0, 1)), 0.2],
    ['numbers that are certain', model(1, 0.5), null],
    ['a range without a source counts as assumed', model({ value: 1, low: 0, high: 2 }, 0.5), 1],
  ])('%s', (_, given, share) => {
    const { assumptionShare } = restsOn(given, 'A', { land: 'all' });
    if (share === null) expect(assumptionShare).toBeNull();
    else expect(assumptionShare).toBeCloseTo(share, 1);
  });

  it('counts the numbers that bear on the answer', () => {
    expect(restsOn(model(claimed(0, 1), assumed(0, 1)), 'A', { land: 'all' }).numbers).toEqual({
      claims: 1,
      assumptions: 1,
      given: 1,
    });
  });
});
