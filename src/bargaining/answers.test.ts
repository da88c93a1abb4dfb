import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptance, draw } from './acceptance.js';
import { sensitivities } from './break-even.js';
import { counterOffers } from './counter-offers.js';
import { course } from './dynamics.js';
import { type Model, modelSchema } from './model.js';

/** One issue of which b gets what a does not; b's no deal and its worth are uncertain where given so. */
const model = (noDeal: unknown, all: unknown = 1): Model =>
  modelSchema.parse({
    title: 't',
    parties: [
      { id: 'a', name: 'A', noDeal: 0.1 },
      { id: 'b', name: 'B', noDeal },
    ],
    issues: [
      { id: 'land', name: 'Land', options: ['none', 'half', 'all'] },
      { id: 'trade', name: 'Trade', options: ['shut', 'open'] },
    ],
    preferences: {
      a: { values: { land: { none: 1, half: 0.5 }, trade: { open: 0.2 } } },
      b: { values: { land: { half: 0.5, all }, trade: { open: 0.3 } } },
    },
  });
const half = { land: 'half', trade: 'shut' };

describe('acceptance', () => {
  it.each([
    ['certain and better', model(0.4), 1],
    ['certain and alike: no worse is enough', model(0.5), 1],
    ['certain and worse', model(0.6), 0],
    ['flat range half below', model({ value: 0.5, low: 0, high: 1 }), 0.5],
    ['flat range, a fifth below', model({ value: 0.5, low: 0.4, high: 0.9 }), 0.2],
  ])('%s', (_, given, probability) => {
    const answer = acceptance(given, 'b', half, { spread: 'uniform', samples: 4_000 });
    expect(answer.probability).toBeCloseTo(probability, 1);
    expect(Math.abs(answer.probability - probability)).toBeLessThanOrEqual(4 * answer.standardError + 1e-9);
  });

  it('is the same for the same seed, and another for another', () => {
    const given = model({ value: 0.5, low: 0, high: 1 });
    expect(acceptance(given, 'b', half, { seed: 7 })).toEqual(acceptance(given, 'b', half, { seed: 7 }));
    expect(acceptance(given, 'b', half, { seed: 7 }).quantiles).not.toEqual(
      acceptance(given, 'b', half, { seed: 8 }).quantiles,
    );
  });

  it('draws within the range, in the order of the quantile, at the ends of it exactly', () => {
    const q = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        q,
        q,
        fc.tuple(q, q, q),
        fc.constantFrom('uniform' as const, 'triangular' as const),
        (a, b, ends, spread) => {
          const [low, value, high] = [...ends].sort((x, y) => x - y) as [number, number, number];
          fc.pre(high > low);
          const range = { low, value, high };
          const [one, other] = [draw(range, Math.min(a, b), spread), draw(range, Math.max(a, b), spread)];
          expect(one).toBeGreaterThanOrEqual(low - 1e-12);
          expect(other).toBeLessThanOrEqual(high + 1e-12);
          expect(other).toBeGreaterThanOrEqual(one - 1e-9);
          expect(draw(range, 0, spread)).toBeCloseTo(low, 9);
          expect(draw(range, 1, spread)).toBeCloseTo(high, 9);
        },
      ),
    );
  });
});

describe('break-evens', () => {
  const noDeal = 'parties.b.noDeal';
  it.each([
    ['no deal at what the offer is worth', model({ value: 0.4, low: 0.2, high: 0.6 }), noDeal, 0.5, true],
    ['beyond the range: not decisive', model({ value: 0.3, low: 0.2, high: 0.4 }), noDeal, 0.5, false],
    ['a certain number has one too', model(0.4), 'preferences.b.values.land.half', 0.4, false],
    [
      'a chance',
      model({
        lottery: [
          { name: 'w', chance: { value: 0.5, low: 0, high: 1 }, utility: 1 },
          { name: 'l', chance: 0.5, utility: 0.25 },
        ],
      }),
      `${noDeal}.w.chance`,
      0.25,
      true,
    ],
  ])('%s', (_, given, path, at, decisive) => {
    const found = sensitivities(given, 'b', half).find((s) => s.parameter.path === path)!;
    expect(found.breakEven).toBeCloseTo(at, 6);
    expect(found.decisive).toBe(decisive);
    expect(found.informationValue).toBeGreaterThanOrEqual(0);
  });

  it('are none where no value turns the answer', () => {
    // weight 1 on a value of 0: the option is worth nothing whatever the weight
    const given = model(0.4);
    given.preferences['b']!.values['land']!['half'] = 0;
    const weight = sensitivities(given, 'b', half).find((s) => s.parameter.path === 'preferences.b.weights.land')!;
    expect(weight.breakEven).toBeNull();
  });

  it('stand widest swing first', () => {
    const swings = sensitivities(model({ value: 0.4, low: 0, high: 1 }, { value: 1, low: 0.9, high: 1 }), 'b', {
      land: 'all',
    }).map((s) => Math.abs(s.margins[1] - s.margins[0]));
    expect(swings).toEqual([...swings].sort((x, y) => y - x));
  });
});

describe('counter-offers', () => {
  function found(noDeal: number, terms: Record<string, string>) {
    const result = counterOffers(model(noDeal), 'a', 'b', terms);
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  }
  it.each([
    ['an acceptable offer needs no change', 0.4, half, []],
    ['one change that costs least', 0.7, half, [['trade', 'open']]],
    [
      'the land, where nothing else is enough',
      1.1,
      half,
      [
        ['land', 'all'],
        ['trade', 'open'],
      ],
    ],
    ['open terms are filled', 0.7, { land: 'half' }, [['trade', 'open']]],
  ] as const)('%s', (_, noDeal, terms, changes) => {
    const [fewest] = found(noDeal, terms).fewest;
    expect(fewest!.changes.map((c) => [c.issue, c.to])).toEqual(changes);
  });

  it('are none where nothing is enough', () => {
    const { cheapest, fewest } = found(2, half);
    expect([cheapest, fewest]).toEqual([[], []]);
  });

  it('find what leaves both better off', () => {
    const { trades } = found(0.4, half);
    expect(trades[0]!.changes).toEqual([{ issue: 'trade', from: 'shut', to: 'open' }]);
    expect(trades[0]!.gains).toEqual([0.2, 0.3]);
    for (const trade of trades) for (const gain of trade.gains) expect(gain).toBeGreaterThan(0);
  });

  it('cheapest costs the proposer no more than fewest', () => {
    const { cheapest, fewest } = found(0.7, half);
    expect(cheapest[0]!.utilities[0]).toBeGreaterThanOrEqual(fewest[0]!.utilities[0]!);
  });
});

describe('the course of a bargain', () => {
  it('has a band that holds its middle, the same for the same seed', () => {
    const given = modelSchema.parse({
      ...model({ value: 0.5, low: 0.3, high: 0.9 }),
      dynamics: { periods: 4, parties: { a: { cost: { value: 0.05, low: 0, high: 0.1 } } } },
    });
    const [one, again] = [course(given, { seed: 3 }), course(given, { seed: 3 })];
    if (!one.ok) throw new Error(one.problem.message);
    expect(again).toEqual(one);
    expect(one.value.periods).toHaveLength(5);
    for (const [low, middle, high] of one.value.band) {
      expect(low).toBeLessThanOrEqual(middle);
      expect(middle).toBeLessThanOrEqual(high);
    }
  });
});
