import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sensitivities } from './break-even.js';
import { type Model, modelSchema } from './model.js';
import { redLine } from './red-line.js';

/** A good of 100 parts, divided: a asks, b's red line is uncertain. */
const divided = (noDeal: unknown, own = 0.4): Model =>
  modelSchema.parse({
    title: 't',
    parties: [
      { id: 'a', name: 'A', noDeal: own },
      { id: 'b', name: 'B', noDeal },
    ],
    issues: [{ id: 'share', name: 'Share', options: Array.from({ length: 101 }, (_, k) => `${k}`) }],
    preferences: {
      a: { values: { share: Object.fromEntries(Array.from({ length: 101 }, (_, k) => [`${k}`, k / 100])) } },
      b: { values: { share: Object.fromEntries(Array.from({ length: 101 }, (_, k) => [`${k}`, 1 - k / 100])) } },
    },
  });
function solved(model: Model, options = {}) {
  const found = redLine(model, 'a', 'b', { spread: 'uniform', samples: 2_000, ...options });
  if (!found.ok || found.value === null) throw new Error('no red line');
  return found.value;
}

describe('the final offer against a red line that is not known', () => {
  it('asks for 0.70 and risks war at 0.40 (Fearon 1995: p = .5, cA = .1, cB even over [0, .5])', () => {
    // b's red line is its war value, 1 − p − cB: even over [0, .5]
    const found = solved(divided({ value: 0.25, low: 0, high: 0.5 }));
    expect(Number(found.terms!['share'])).toBeCloseTo(70, -0.5);
    expect(found.risk).toBeCloseTo(0.4, 1);
    expect(found.value).toBeCloseTo(0.6 * 0.7 + 0.4 * 0.4, 2);
    // to know the line is to ask for all but it: 1 − E[line] = 0.75, less half a part for the good's coarseness
    expect(Math.abs(found.informationValue - (0.745 - found.value))).toBeLessThan(0.003);
  });

  it('offers nothing where even the lowest red line leaves less than no deal', () => {
    const found = solved(divided({ value: 0.7, low: 0.6, high: 0.9 }, 0.5));
    expect(found).toMatchObject({ terms: null, risk: 1, value: 0.5, informationValue: 0 });
    expect(found.envoyValue).toBeCloseTo(0, 12);
  });

  it('says nothing where the red line is certain', () => {
    expect(redLine(divided(0.3), 'a', 'b')).toEqual({ ok: true, value: null });
  });

  it('EVPI ≥ EVSI ≥ 0, a better envoy is never worth less, and one who guesses is worth nothing', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((k) => k / 100);
    fc.assert(
      fc.property(share, share, share, share, share, (x, y, z, q, own) => {
        const [low, value, high] = [x, y, z].sort((a, b) => a - b) as [number, number, number];
        fc.pre(high > low);
        const at = (accuracy: number) => solved(divided({ value, low, high }, own), { samples: 150, accuracy });
        const guess = at(1 / 3);
        const better = at(1 / 3 + (q * 2) / 3);
        const best = at(1);
        expect(guess.envoyValue).toBeCloseTo(0, 9);
        expect(better.envoyValue).toBeGreaterThanOrEqual(-1e-12);
        expect(best.envoyValue).toBeGreaterThanOrEqual(better.envoyValue - 1e-9);
        expect(best.informationValue).toBeGreaterThanOrEqual(best.envoyValue - 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an envoy about one number', () => {
  it('is worth its EVPI if always right, nothing if right by half, and more the better it is', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(
        range,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 50, max: 100 }),
        ([low, width], ask, q) => {
          const model = divided({ value: (low + width / 2) / 100, low: low / 100, high: (low + width) / 100 });
          const of = (accuracy: number) =>
            sensitivities(model, 'b', { share: `${ask}` }, 'uniform', accuracy).find((s) =>
              s.parameter.path.endsWith('noDeal'),
            )!;
          const [half, some, sure] = [of(0.5), of(q / 100), of(1)];
          expect(half.envoyValue).toBeCloseTo(0, 12);
          expect(some.envoyValue).toBeGreaterThanOrEqual(0);
          expect(sure.envoyValue).toBeGreaterThanOrEqual(some.envoyValue - 1e-12);
          expect(sure.envoyValue).toBeCloseTo(sure.informationValue, 12);
        },
      ),
    );
  });
});
