import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Domain } from './domain.js';
import { frontier } from './frontier.js';
import { lotterySolutions } from './lotteries.js';
import { lotteriesInSpace } from './lotteries-space.js';
import { type SolutionName, solutionNames, solutions } from './solutions.js';

/** One block an issue; `issues[i][option][party]`. */
const domainOf = (issues: readonly (readonly (readonly number[])[])[], d: readonly number[]): Domain => ({
  parties: d.map((_, p) => `P${p}`),
  issues: issues.map((options, i) => ({ name: `issue ${i}`, options: options.map((_, o) => `o${o}`) })),
  blocks: issues.map((options, i) => ({
    issues: [i],
    size: options.length,
    choices: Uint32Array.from(options, (_, o) => o),
    utilities: d.map((_, p) => Float64Array.from(options, (u) => Math.round(u[p]! * 1e9))),
  })),
  disagreement: Float64Array.from(d, (x) => Math.round(x * 1e9)),
  unit: 1e-9,
  tolerance: 1,
});

const hundredth = fc.integer({ min: 0, max: 100 }).map((k) => k / 100);
const negotiations = (parties: number, most = 0.6) =>
  fc.record({
    issues: fc.array(
      fc.array(fc.array(hundredth, { minLength: parties, maxLength: parties }), { minLength: 1, maxLength: 5 }),
      { minLength: 1, maxLength: 3 },
    ),
    d: fc.array(
      fc.integer({ min: 0, max: Math.round(most * 100) }).map((k) => k / 100),
      { minLength: parties, maxLength: parties },
    ),
  });

const leastGain = (utilities: readonly number[], d: readonly number[]): number =>
  Math.min(...utilities.map((u, p) => u - d[p]!));
/** A gap of 1e-8; where a gain is so small that the last digit of a chance changes the slope, corner's gain over gain, by more: that. */
const nearEnough = (utilities: readonly number[], d: readonly number[]): number =>
  1e-8 + Number.EPSILON / Math.max(leastGain(utilities, d), 1e-9) ** 2;

describe('solutions over lotteries of three to six parties', () => {
  it.each([3, 4, 5, 6])('draws lots for one good among %i who want it alike', (n) => {
    const share = Array.from({ length: n }, (_, o) => Array.from({ length: n }, (_p, p) => (p === o ? 1 : 0)));
    const found = lotteriesInSpace({ domain: domainOf([share], new Array<number>(n).fill(0)) })!;
    for (const name of ['nash', 'kalai-smorodinsky', 'egalitarian'] as const)
      for (const u of found[name].utilities) expect(u).toBeCloseTo(1 / n, 9);
    expect(found.nash.score).toBeCloseTo(n ** -n, 9);
  });

  it('gives more of the lot to whom it costs less, by Nash, and alike by equal gains', () => {
    // The third cares for nothing but that b does not win: reach is a + b = 1, c = 1 − b; max a·b·c at b = 1/3
    const found = lotteriesInSpace({
      domain: domainOf(
        [
          [
            [1, 0, 1],
            [0, 1, 0],
          ],
        ],
        [0, 0, 0],
      ),
    })!;
    const near = (name: SolutionName, expected: readonly number[]) => {
      for (const [p, u] of expected.entries()) expect(found[name].utilities[p]).toBeCloseTo(u, 8);
    };
    near('nash', [2 / 3, 1 / 3, 2 / 3]);
    near('egalitarian', [1 / 2, 1 / 2, 1 / 2]);
    near('utilitarian', [1, 0, 1]);
    expect(found.nash.gap).toBeLessThan(1e-9);
  });

  it('comes as near as chances can be written where somebody gains next to nothing', () => {
    const options = [
      [0, 0.29, 0.58, 1, 0, 0],
      [0, 0.72, 0.81, 0.16, 0, 0],
      [0.1, 0.89, 0.24, 0.24, 0.62, 0.01],
      [0, 0, 0, 0, 0, 0],
    ];
    const d = [0, 0.56, 0.52, 0.6, 0, 0];
    const { utilities, gap } = lotteriesInSpace({ domain: domainOf([options], d) })!.nash;
    expect(leastGain(utilities, d)).toBeLessThan(1e-5);
    expect(gap).toBeLessThan(nearEnough(utilities, d));
  });

  it('finds none where three want more than there is', () => {
    expect(lotteriesInSpace({ domain: domainOf([[[1, 0, 0], [0, 1, 0], [0, 0, 1]]], [0.4, 0.4, 0.4]) })).toBeNull(); // biome-ignore format: three rows
  });

  it('is what the exact method of two parties finds', () => {
    fc.assert(
      fc.property(negotiations(2), ({ issues, d }) => {
        const domain = domainOf(issues, d);
        const exact = lotterySolutions(frontier(domain));
        const found = lotteriesInSpace({ domain });
        expect(found === null).toBe(exact === null);
        if (found === null || exact === null) return;
        for (const name of solutionNames) expect(found[name].score).toBeCloseTo(exact[name].score, 7);
      }),
      { numRuns: 300 },
    );
  });

  it.each([3, 4, 6])('keeps the laws with %i parties', (n) => {
    fc.assert(
      fc.property(negotiations(n), ({ issues, d }) => {
        const domain = domainOf(issues, d);
        const whole = frontier(domain);
        const pure = solutions(whole);
        const found = lotterySolutions(whole);
        if (pure !== null) expect(found).not.toBeNull();
        if (found === null) return;
        for (const name of solutionNames) {
          const { utilities, lottery, score, gap } = found[name];
          expect(lottery.reduce((s, l) => s + l.chance, 0)).toBeCloseTo(1, 9);
          expect(lottery.length).toBeLessThanOrEqual(2 * n + 1);
          expect(gap).toBeLessThan(nearEnough(utilities, d));
          for (const [p, u] of utilities.entries()) {
            const drawn = lottery.reduce(
              (s, l) => s + l.chance * issues.reduce((t, options, i) => t + options[l.outcome[i]!]![p]!, 0),
              0,
            );
            expect(drawn).toBeCloseTo(u, 7);
            // individually rational
            expect(u).toBeGreaterThanOrEqual(d[p]! - 1e-7);
          }
          // no package without a lottery does better, nor gives everybody more
          if (pure !== null && name !== 'kalai-smorodinsky')
            expect(score).toBeGreaterThanOrEqual(pure[name].score - 1e-7);
          for (let i = 0; i < whole.size; i++)
            expect(utilities.some((u, p) => u >= whole.points[p]![i]! * 1e-9 - 1e-7)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps symmetry: parties in another order get the same', () => {
    fc.assert(
      fc.property(negotiations(3), ({ issues, d }) => {
        const turned = (xs: readonly number[]) => [xs[1]!, xs[2]!, xs[0]!];
        const one = lotteriesInSpace({ domain: domainOf(issues, d) });
        const other = lotteriesInSpace({
          domain: domainOf(
            issues.map((i) => i.map(turned)),
            turned(d),
          ),
        });
        expect(one === null).toBe(other === null);
        if (one === null || other === null) return;
        for (const name of solutionNames) expect(other[name].score).toBeCloseTo(one[name].score, 7);
        // Nash is the one point where the product is largest, so that the point itself turns too
        if (one.nash.score > 1e-4)
          for (const [p, u] of turned(one.nash.utilities).entries()) expect(other.nash.utilities[p]).toBeCloseTo(u, 3);
      }),
      { numRuns: 150 },
    );
  });

  it('Nash and Kalai–Smorodinsky do not mind in what units a party counts', () => {
    fc.assert(
      fc.property(negotiations(3), fc.integer({ min: 2, max: 20 }), ({ issues, d }, times) => {
        const scaled = (xs: readonly number[]) => xs.map((x, p) => (p === 1 ? times * x : x));
        const one = lotteriesInSpace({ domain: domainOf(issues, d) });
        const other = lotteriesInSpace({ domain: domainOf(issues.map((i) => i.map(scaled)), scaled(d)) }); // biome-ignore format: one domain
        expect(one === null).toBe(other === null);
        if (one === null || other === null) return;
        expect(other.nash.score / times).toBeCloseTo(one.nash.score, 6);
        expect(other['kalai-smorodinsky'].score).toBeCloseTo(one['kalai-smorodinsky'].score, 6);
      }),
      { numRuns: 150 },
    );
  });
});
