import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileModel } from './compile-model.js';
import { countOutcomes, toUtility } from './domain.js';
import { frontier } from './frontier.js';
import { parseGenius } from './genius-file.js';
import { solutions } from './solutions.js';
import { countRational } from './zone.js';

const folder = join(import.meta.dirname, '../../../shared/data/scenarios');
const present = existsSync(folder);
const file = (...path: string[]) => ({ name: path.join('/'), text: readFileSync(join(folder, ...path), 'utf8') });

interface Expected {
  readonly domain_file: string;
  readonly profiles: readonly string[];
  readonly outcome_space: number;
  readonly individually_rational_outcomes: number;
  readonly pareto_outcomes: number;
  readonly pareto_unique_points: number;
  readonly pareto_points: readonly (readonly number[])[];
  readonly pareto_points_truncated: boolean;
  readonly nash: Point;
  readonly egalitarian: Point;
  readonly kalai_smorodinsky: Point;
  readonly welfare: Point;
}
interface Point {
  readonly score: number;
  readonly points: readonly (readonly number[])[];
  readonly n_outcomes: number;
}

describe.skipIf(!present)('GENIUS scenarios (skipped where ../shared is absent)', () => {
  const names = present ? readdirSync(folder).filter((d) => existsSync(join(folder, d, 'expected.json'))) : [];
  it.each(names)('%s', (name) => {
    const expected = JSON.parse(file(name, 'expected.json').text) as Expected;
    const model = parseGenius(
      file(name, expected.domain_file),
      expected.profiles.map((p) => file(name, p)),
    );
    if (!model.ok) throw new Error(JSON.stringify(model.problem));
    const domain = compileModel(model.value);
    if (!domain.ok) throw new Error(JSON.stringify(domain.problem));
    expect(countOutcomes(domain.value)).toBe(BigInt(expected.outcome_space));
    expect(countRational(domain.value)).toBe(BigInt(expected.individually_rational_outcomes));
    const f = frontier(domain.value);
    expect(f.epsilon).toBe(0);
    expect(f.size).toBe(expected.pareto_unique_points);
    let outcomes = 0n;
    for (let i = 0; i < f.size; i++) outcomes += f.outcomesAt(i);
    expect(outcomes).toBe(BigInt(expected.pareto_outcomes));
    const points = Array.from({ length: f.size }, (_, i) => f.points.map((c) => toUtility(c[i]!, domain.value.unit)));
    for (const p of expected.pareto_points)
      expect(
        points.some((q) => q.every((u, k) => Math.abs(u - p[k]!) < 1e-8)),
        `frontier lacks ${p.join()}`,
      ).toBe(true);
    const found = solutions(f)!;
    for (const [ours, theirs] of [
      ['nash', expected.nash],
      ['egalitarian', expected.egalitarian],
      ['kalai-smorodinsky', expected.kalai_smorodinsky],
      ['utilitarian', expected.welfare],
    ] as const) {
      expect(found[ours].score, ours).toBeCloseTo(theirs.score, 8);
      for (const p of theirs.points)
        expect(
          found[ours].points.some((q) => q.utilities.every((u, k) => Math.abs(u - p[k]!) < 1e-8)),
          `${ours} lacks ${p.join()}`,
        ).toBe(true);
      expect(Number(found[ours].points.reduce((s, p) => s + p.outcomes, 0n)), `${ours} outcomes`).toBe(
        theirs.n_outcomes,
      );
    }
  });
});
