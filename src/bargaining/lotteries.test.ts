import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Domain } from './domain.js';
import { frontier } from './frontier.js';
import { lotterySolutions } from './lotteries.js';
import { solutions } from './solutions.js';

/** Two parties, one issue: the points themselves. */
const domainOf = (points: readonly (readonly [number, number])[], d: readonly [number, number]): Domain => ({
  parties: ['A', 'B'],
  issues: [{ name: 'package', options: points.map((_, i) => `p${i}`) }],
  blocks: [
    {
      issues: [0],
      size: points.length,
      choices: Uint32Array.from(points, (_, i) => i),
      utilities: [Float64Array.from(points, (p) => p[0] * 1e9), Float64Array.from(points, (p) => p[1] * 1e9)],
    },
  ],
  disagreement: Float64Array.of(d[0] * 1e9, d[1] * 1e9),
  unit: 1e-9,
  tolerance: 1,
});

describe('solutions over lotteries', () => {
  it('splits an indivisible good by a fair coin', () => {
    const found = lotterySolutions(
      frontier(
        domainOf(
          [
            [1, 0],
            [0, 1],
          ],
          [0, 0],
        ),
      ),
    )!;
    for (const name of ['nash', 'kalai-smorodinsky', 'egalitarian'] as const) {
      expect(found[name].utilities[0]).toBeCloseTo(0.5, 9);
      expect(found[name].utilities[1]).toBeCloseTo(0.5, 9);
      expect(found[name].lottery.map((l) => l.chance)).toEqual([0.5, 0.5]);
    }
  });

  it('draws nothing where one package is best for both', () => {
    const found = lotterySolutions(
      frontier(
        domainOf(
          [
            [1, 1],
            [0.5, 0.5],
          ],
          [0, 0],
        ),
      ),
    )!;
    for (const solution of Object.values(found)) expect(solution.lottery).toEqual([{ outcome: [0], chance: 1 }]);
  });

  it('finds none where no deal is better for both than any package', () => {
    expect(
      lotterySolutions(
        frontier(
          domainOf(
            [
              [0.5, 0.2],
              [0.2, 0.5],
            ],
            [0.6, 0.6],
          ),
        ),
      ),
    ).toBeNull();
  });

  it('never does worse than a package without a lottery, and each draw is worth what it says', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((k) => k / 100);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 8 }),
        fc.tuple(share, share),
        (points, d) => {
          const f = frontier(domainOf(points, d));
          const pure = solutions(f);
          const drawn = lotterySolutions(f);
          if (pure !== null) expect(drawn).not.toBeNull();
          if (drawn === null) return;
          for (const name of ['nash', 'egalitarian', 'utilitarian'] as const)
            if (pure !== null) expect(drawn[name].score).toBeGreaterThanOrEqual(pure[name].score - 1e-9);
          for (const solution of Object.values(drawn)) {
            expect(solution.lottery.reduce((s, l) => s + l.chance, 0)).toBeCloseTo(1, 9);
            for (const p of [0, 1] as const)
              expect(solution.lottery.reduce((s, l) => s + l.chance * points[l.outcome[0]!]![p], 0)).toBeCloseTo(
                solution.utilities[p]!,
                7,
              );
            expect(solution.utilities[0]).toBeGreaterThanOrEqual(d[0] - 1e-7);
            expect(solution.utilities[1]).toBeGreaterThanOrEqual(d[1] - 1e-7);
          }
        },
      ),
    );
  });
});
