import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel } from './compile-model.js';
import { type Domain, outcomeUnits } from './domain.js';
import { enumerate } from './enumerate.js';
import { frontier } from './frontier.js';
import type { Model } from './model.js';
import { solutions } from './solutions.js';
import { countRational, zoneOfAgreement } from './zone.js';

/** Small models whose utilities are coarse, so that ties and duplicates are common. */
const models = (parties: number): fc.Arbitrary<Model> =>
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).chain((sizes) =>
    fc
      .record({
        values: fc.array(
          fc.tuple(...sizes.map((n) => fc.array(fc.integer({ min: 0, max: 10 }), { minLength: n, maxLength: n }))),
          { minLength: parties, maxLength: parties },
        ),
        noDeal: fc.array(fc.integer({ min: 0, max: 15 }), { minLength: parties, maxLength: parties }),
      })
      .map(({ values, noDeal }): Model => {
        const issues = sizes.map((n, i) => ({
          id: `i${i}`,
          name: `issue ${i}`,
          ordered: false,
          options: Array.from({ length: n }, (_, o) => ({ id: `o${o}`, name: `option ${o}` })),
        }));
        return {
          rapporteur: 'model@1',
          title: 'made up',
          parties: noDeal.map((d, p) => ({ id: `p${p}`, name: `party ${p}`, noDeal: d / 10 })),
          issues,
          preferences: Object.fromEntries(
            values.map((row, p) => [
              `p${p}`,
              {
                weights: {},
                tables: [],
                values: Object.fromEntries(
                  row.map((us, i) => [`i${i}`, Object.fromEntries(us.map((u, o) => [`o${o}`, u / 10]))]),
                ),
              },
            ]),
          ),
          rules: [],
          offers: [],
        };
      }),
  );

const compiled = (model: Model): Domain => {
  const result = compileModel(model);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

const pointsOf = (columns: readonly Float64Array[]) => Array.from(columns[0]!, (_, i) => columns.map((c) => c[i]!));
const dominates = (a: readonly number[], b: readonly number[]) =>
  a.every((u, p) => u >= b[p]!) && a.some((u, p) => u > b[p]!);

describe.each([1, 2, 3, 4, 5])('frontier of %i parties', (n) => {
  it('is what enumeration leaves undominated, with as many outcomes a point', () => {
    fc.assert(
      fc.property(models(n), (model) => {
        const domain = compiled(model);
        const all = pointsOf(enumerate(domain));
        const expected = new Map<string, bigint>();
        for (const point of all)
          if (!all.some((other) => dominates(other, point)))
            expected.set(point.join(), (expected.get(point.join()) ?? 0n) + 1n);
        const f = frontier(domain);
        const found = new Map(pointsOf(f.points).map((point, i) => [point.join(), f.outcomesAt(i)]));
        expect(new Map([...found].sort())).toEqual(new Map([...expected].sort()));
        for (let i = 0; i < f.size; i++)
          expect([...outcomeUnits(domain, f.outcomeAt(i))!]).toEqual(f.points.map((c) => c[i]!));
      }),
      { numRuns: 60 },
    );
  });

  it('counts what is individually rational as enumeration does', () => {
    fc.assert(
      fc.property(models(n), (model) => {
        const domain = compiled(model);
        const expected = pointsOf(enumerate(domain)).filter((p) =>
          p.every((u, i) => u >= domain.disagreement[i]!),
        ).length;
        expect(countRational(domain)).toBe(BigInt(expected));
        const zone = zoneOfAgreement(domain);
        expect(zone.exists).toBe(expected > 0);
        if (expected === 0) expect(zone.options!.flat()).not.toContain(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a frontier thinned for size', () => {
  it('says its loss, and loses no more', () => {
    fc.assert(
      fc.property(models(2), (model) => {
        const domain = compiled(model);
        const exact = frontier(domain);
        const thin = frontier(domain, { maxPoints: 3 });
        const slack = thin.epsilon / domain.unit + domain.tolerance;
        for (const point of pointsOf(exact.points))
          expect(pointsOf(thin.points).some((q) => q.every((u, p) => u >= point[p]! - slack))).toBe(true);
      }),
    );
  });
});

describe('solutions', () => {
  const scaled = (model: Model, factor: number, shift: number): Model => ({
    ...model,
    parties: model.parties.map((party, p) =>
      p === 0 ? { ...party, noDeal: (party.noDeal as number) * factor + shift } : party,
    ),
    preferences: {
      ...model.preferences,
      p0: {
        ...model.preferences['p0']!,
        // the shift goes onto every option of the first issue
        values: Object.fromEntries(
          Object.entries(model.preferences['p0']!.values).map(([issue, values]) => [
            issue,
            Object.fromEntries(
              Object.entries(values).map(([o, u]) => [o, (u as number) * factor + (issue === 'i0' ? shift : 0)]),
            ),
          ]),
        ),
      },
    },
  });

  it('are individually rational and undominated', () => {
    fc.assert(
      fc.property(models(3), (model) => {
        const domain = compiled(model);
        const found = solutions(frontier(domain));
        const all = pointsOf(enumerate(domain)).map((p) => p.map((u) => u * domain.unit));
        if (found === null) return;
        for (const solution of Object.values(found))
          for (const { utilities } of solution.points) {
            for (const [p, u] of utilities.entries())
              expect(u).toBeGreaterThanOrEqual((model.parties[p]!.noDeal as number) - 1e-9);
            expect(
              all.some(
                (p) => p.every((u, i) => u >= utilities[i]! - 1e-9) && p.some((u, i) => u > utilities[i]! + 1e-6),
              ),
            ).toBe(false);
          }
      }),
    );
  });

  it('Nash and Kalai–Smorodinsky do not depend on the scale of a party', () => {
    fc.assert(
      fc.property(models(2), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 5 }), (model, factor, shift) => {
        const one = solutions(frontier(compiled(model)));
        const other = solutions(frontier(compiled(scaled(model, factor, shift))));
        if (one === null || other === null) {
          expect(one).toBe(other);
          return;
        }
        for (const name of ['nash', 'kalai-smorodinsky'] as const) {
          const of = (s: typeof one) => s[name].points.map((p) => p.outcome.join()).sort();
          expect(of(other)).toEqual(of(one));
        }
      }),
    );
  });

  it('treat parties alike when the bargain does', () => {
    fc.assert(
      fc.property(models(1), (single) => {
        const mirrored: Model = {
          ...single,
          parties: [
            { id: 'a', name: 'a', noDeal: 0 },
            { id: 'b', name: 'b', noDeal: 0 },
          ],
          issues: single.issues.flatMap((i) => [
            { ...i, id: `${i.id}x` },
            { ...i, id: `${i.id}y` },
          ]),
          preferences: {
            a: mirror(single, 'x', 'y'),
            b: mirror(single, 'y', 'x'),
          },
        };
        const found = solutions(frontier(compiled(mirrored)))!;
        for (const solution of Object.values(found)) {
          const points = solution.points.map((p) => p.utilities.map((u) => u.toFixed(9)));
          expect(points.map((p) => [...p].reverse().join()).sort()).toEqual(points.map((p) => p.join()).sort());
        }
      }),
    );
  });
});

/** What one party gains on the issues marked `mine`, and half of it, turned about, on the others. */
function mirror(model: Model, mine: string, other: string): Model['preferences'][string] {
  const values: Record<string, Record<string, number>> = {};
  for (const [issue, options] of Object.entries(model.preferences['p0']!.values)) {
    values[`${issue}${mine}`] = Object.fromEntries(Object.entries(options).map(([o, u]) => [o, u as number]));
    values[`${issue}${other}`] = Object.fromEntries(
      Object.entries(options).map(([o, u]) => [o, (1 - (u as number)) / 2]),
    );
  }
  return { weights: {}, values, tables: [] };
}
