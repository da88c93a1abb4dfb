import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  envoyReports,
  expectedValueOfPerfectInformation as evpi,
  expectedValueOfSampleInformation as evsi,
} from './information.js';

const problems = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([states, actions]) =>
  fc.record({
    chances: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: states, maxLength: states }),
    payoffs: fc.array(
      fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: states, maxLength: states }),
      { minLength: actions, maxLength: actions },
    ),
  }),
);

describe('value of information', () => {
  it('of an oil well: drill or sell, 70 % dry', () => {
    const problem = {
      chances: [0.3, 0.7],
      payoffs: [
        [100, -30],
        [20, 20],
      ],
    };
    expect(decide(problem)).toEqual({ action: 1, value: 20 });
    expect(evpi(problem)).toBeCloseTo(24, 12);
    expect(evsi(problem, envoyReports(2, 1))).toBeCloseTo(24, 12);
    expect(evsi(problem, envoyReports(2, 0.5))).toBe(0);
  });

  it('EVPI ≥ EVSI ≥ 0, and a better envoy is never worth less', () => {
    fc.assert(
      fc.property(
        problems,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (problem, a, b) => {
          const states = problem.chances.length;
          const guess = 1 / states;
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map((q) => guess + q * (1 - guess)) as [number, number];
          const worse = evsi(problem, envoyReports(states, low));
          const better = evsi(problem, envoyReports(states, high));
          expect(worse).toBeGreaterThanOrEqual(0);
          expect(better).toBeGreaterThanOrEqual(worse - 1e-9);
          expect(evpi(problem)).toBeGreaterThanOrEqual(better - 1e-9);
        },
      ),
    );
  });
});
