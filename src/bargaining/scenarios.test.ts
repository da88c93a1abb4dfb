import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileModel } from './compile-model.js';
import { graphOf, type OptionPattern } from './conflict-options.js';
import { countOutcomes, toUtility } from './domain.js';
import { frontier } from './frontier.js';
import { parseGenius } from './genius-file.js';
import { equilibria } from './graph-model.js';
import { parseJsonProfiles } from './json-profiles.js';
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

interface Specs {
  readonly NumberOfBids: number;
  readonly 'Nash Product': number;
  readonly 'Social Welfare': number;
  readonly Nash_A: number;
  readonly Nash_B: number;
  readonly Kalai_A: number;
  readonly Kalai_B: number;
}

describe.skipIf(!present)('NegoLog domains (skipped where ../shared is absent)', () => {
  const names = present ? readdirSync(join(folder, 'negolog')) : [];
  it.each(names)('%s', (name) => {
    const specs = JSON.parse(file('negolog', name, 'specs.json').text) as Specs;
    const model = parseJsonProfiles(['profileA.json', 'profileB.json'].map((p) => file('negolog', name, p)));
    if (!model.ok) throw new Error(JSON.stringify(model.problem));
    // Its figures are products and sums of utilities themselves, whatever the reservation value.
    const domain = compileModel({ ...model.value, parties: model.value.parties.map((p) => ({ ...p, noDeal: 0 })) });
    if (!domain.ok) throw new Error(JSON.stringify(domain.problem));
    expect(countOutcomes(domain.value)).toBe(BigInt(specs.NumberOfBids));
    const found = solutions(frontier(domain.value))!;
    expect(found.nash.score).toBeCloseTo(specs['Nash Product'], 8);
    expect(found.utilitarian.score).toBeCloseTo(specs['Social Welfare'], 8);
    const among = (points: readonly { readonly utilities: readonly number[] }[], a: number, b: number) =>
      points.some(({ utilities: [x, y] }) => Math.abs(x! - a) < 1e-8 && Math.abs(y! - b) < 1e-8);
    expect(among(found.nash.points, specs.Nash_A, specs.Nash_B)).toBe(true);
    expect(among(found.utilitarian.points, specs.Kalai_A, specs.Kalai_B)).toBe(true);
  });
});

interface GmcrFile {
  readonly options: readonly { readonly name: string; readonly permittedDirection: 'both' | 'fwd' | 'back' }[];
  readonly infeasibles: readonly GmcrPattern[];
  readonly decisionMakers: readonly {
    readonly name: string;
    readonly options: readonly number[];
    readonly preferences: readonly (GmcrPattern | { readonly members: readonly GmcrPattern[] })[];
  }[];
}
type GmcrPattern = readonly (readonly [option: number, taken: 'Y' | 'N'])[];

describe.skipIf(!present)('conflicts of the Graph Model (skipped where ../shared is absent)', () => {
  // The rows of its logical solver: Nash, GMR, and last SMR; SEQ is one of the rows between.
  it.each(['Prisoners', 'SyriaIraq'])('%s', (name) => {
    const conflict = readGmcr(name);
    const rows = file('gmcr', `${name}_logSol.txt`)
      .text.trim()
      .split('\n')
      .map((line) =>
        line
          .trim()
          .split(/\s+/)
          .map((n) => Number(n) === 1),
      );
    const found = equilibria(conflict);
    expect(found.nash).toEqual(rows[0]);
    expect(found.gmr).toEqual(rows[1]);
    expect(rows.slice(2)).toContainEqual(found.seq);
    expect(rows.slice(2)).toContainEqual(found.smr);
  });

  it('Cuba 1962: the crisis ends where the missiles are withdrawn and the blockade or strike is called off', () => {
    const conflict = readGmcr('Cuban');
    const ends = conflict.states.filter((_, i) => equilibria(conflict).seq[i]);
    expect(ends.length).toBeGreaterThan(0);
    for (const state of ends) expect(state[2], `${state} has the withdrawal`).toBe('Y');
  });
});

function readGmcr(name: string) {
  const raw = JSON.parse(file('gmcr', `${name}.gmcr`).text) as GmcrFile;
  const pattern = (p: GmcrPattern): OptionPattern =>
    Object.fromEntries(p.map(([o, taken]) => [raw.options[o]!.name, taken === 'Y']));
  const graph = graphOf({
    options: raw.options.map((o, i) => ({
      name: o.name,
      actor: raw.decisionMakers.find((d) => d.options.includes(i))!.name,
      direction: o.permittedDirection === 'fwd' ? 'take' : o.permittedDirection === 'back' ? 'leave' : 'both',
    })),
    infeasible: raw.infeasibles.map(pattern),
    preferences: Object.fromEntries(
      raw.decisionMakers.map((d) => [
        d.name,
        d.preferences.map((p) => ('members' in p ? p.members.map(pattern) : [pattern(p)])),
      ]),
    ),
  });
  if (!graph.ok) throw new Error(JSON.stringify(graph.problem));
  return graph.value;
}
