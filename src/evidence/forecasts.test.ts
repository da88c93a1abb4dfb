import { describe, expect, it } from 'vitest';
import { madeClaim, madeDocument, named } from '../../tests/made-claims.js';
import type { Claim } from '../claims/index.js';
import { brierScore, scoredForecasts } from './forecasts.js';
import { weigh } from './weigh.js';

const before = madeDocument('before', '2031-04-01', 'a b c');
const after = madeDocument('after', '2031-04-20', 'd e f');
const likely = { certainty: { low: 0.6, high: 0.8, phrase: 'likely', scale: 'x' } };
const forecast = (given: Parameters<typeof madeClaim>[4] = {}): Claim =>
  madeClaim(before, 'forecast', ['ARD', 'BEL'], 'Ardonia will sign the border treaty', {
    sources: [named('Petr Oll')],
    ...likely,
    ...given,
  });
const act = (given: Parameters<typeof madeClaim>[4] = {}, document = after): Claim =>
  madeClaim(document, 'action', ['ARD', 'BEL'], 'Ardonia signed the border treaty', given);
const window = { from: '2031-04-01', to: '2031-04-30', text: 'this month', resolved: true };

describe('forecasts', () => {
  it.each<[string, Claim, Claim, string]>([
    ['comes true by a later act', forecast(), act(), 'true'],
    ['does not where the later report denies it', forecast(), act({ polarity: 'denied' }), 'false'],
    [
      'came true where it foretold that it would not be',
      forecast({ polarity: 'denied' }),
      act({ polarity: 'denied' }),
      'true',
    ],
    ['stays open while its time is not over', forecast({ when: window }), act({ polarity: 'denied' }), 'open'],
    [
      'stays open on a hedged report',
      forecast(),
      act({ certainty: { low: 0.3, high: 0.6, phrase: 'may have', scale: 'x' } }),
      'open',
    ],
    ['stays open on a report of the same day', forecast(), act({}, before), 'open'],
    ['stays open on a condition', forecast({ condition: 'if the rain stops' }), act(), 'open'],
  ])('%s', (_, foretold, fact, outcome) => {
    const [weighed] = weigh([before, after], [foretold, fact]);
    expect(weighed?.settled?.outcome).toBe(outcome);
  });

  it('are scored by the Brier score', () => {
    const scored = scoredForecasts(weigh([before, after], [forecast(), act()]));
    expect(scored.map((s) => s.outcome)).toEqual([true]);
    expect(brierScore(scored)).toBeCloseTo(0.09);
    expect(
      brierScore([
        { probability: 1, outcome: true },
        { probability: 0.5, outcome: false },
      ]),
    ).toBeCloseTo(0.125);
    expect(brierScore([])).toBeNull();
  });
});
