import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatingOffersShares } from './alternating-offers.js';
import { warOfAttrition } from './attrition.js';
import { bargainingRange, below, type Distribution, optimalFinalOffer } from './crisis.js';

describe('bargaining range', () => {
  it.each([
    [0.5, 0.1, 0.2, [0.4, 0.7]],
    [0.05, 0.2, 0.1, [0, 0.15]],
    [0.95, 0.1, 0.3, [0.85, 1]],
  ])('p=%f cA=%f cB=%f', (winChance, a, b, expected) => {
    const range = bargainingRange({ winChance, costs: [a, b] });
    expect(range[0]).toBeCloseTo(expected[0]!, 12);
    expect(range[1]).toBeCloseTo(expected[1]!, 12);
  });
});

describe('final offer against an unknown red line', () => {
  it('has the risk–return trade-off of the textbook case', () => {
    const offer = optimalFinalOffer(0.5, 0.1, { kind: 'uniform', low: 0, high: 0.5 });
    expect(offer.demand).toBeCloseTo(0.7, 6);
    expect(offer.risk).toBeCloseTo(0.4, 6);
  });

  it('never does worse than any other demand', () => {
    const distribution: fc.Arbitrary<Distribution> = fc.oneof(
      fc
        .record({
          low: fc.double({ min: 0, max: 0.5, noNaN: true }),
          width: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        })
        .map(({ low, width }): Distribution => ({ kind: 'uniform', low, high: low + width })),
      fc
        .record({
          low: fc.double({ min: 0, max: 0.3, noNaN: true }),
          a: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
          b: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        })
        .map(({ low, a, b }): Distribution => ({ kind: 'triangular', low, mode: low + a, high: low + a + b })),
    );
    fc.assert(
      fc.property(
        distribution,
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (d, p, a, x) => {
          const risk = below(d, x - p);
          expect(optimalFinalOffer(p, a, d).value).toBeGreaterThanOrEqual((1 - risk) * x + risk * (p - a) - 1e-6);
        },
      ),
    );
  });
});

describe('alternating offers', () => {
  it.each([
    [0.9, 0.9, 1 / 1.9],
    [0.5, 0.8, 0.2 / 0.6],
    [0, 0, 1],
    [0.7, 1, 0],
  ])('δ₁=%f δ₂=%f', (a, b, share) => {
    const [first, second] = alternatingOffersShares(a, b);
    expect(first).toBeCloseTo(share, 12);
    expect(first + second).toBeCloseTo(1, 12);
  });

  it('refuses two sides that never hurry', () => {
    expect(() => alternatingOffersShares(1, 1)).toThrow(RangeError);
  });
});

describe('war of attrition', () => {
  it('gives equal sides equal chances, and lasts v/2c', () => {
    const { wins, duration } = warOfAttrition({ value: 10, cost: 1 }, { value: 10, cost: 1 });
    expect(wins).toEqual([0.5, 0.5]);
    expect(duration).toBe(5);
  });

  it('has the paradox of its equilibrium: the side that values winning more gives in more often', () => {
    const { wins } = warOfAttrition({ value: 10, cost: 1 }, { value: 5, cost: 1 });
    expect(wins[0]).toBeCloseTo(1 / 3, 12);
  });
});
