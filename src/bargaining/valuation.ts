import { type Block, type Domain, toUnits, unitFor } from './domain.js';
import { disagreementValue, type Estimate, type Model } from './model.js';

/** The feasible combinations of a block, before anyone's utilities. */
export type Shape = Omit<Block, 'utilities'>;

/**
 * The utilities of a model over shapes that stay as they are, for one value an estimate: what sampling asks for again and again. Names are
 * looked up once; each call only reckons. Issues, options and shapes must be the model's own.
 */
export function valuation(model: Model, shapes: readonly Shape[]): (at: (estimate: Estimate) => number) => Domain {
  const parties = model.parties.map((party) => {
    const preferences = model.preferences[party.id];
    return {
      noDeal: party.noDeal,
      issues: model.issues.map((issue) => ({
        weight: preferences?.weights[issue.id] ?? 1,
        values: issue.options.map((option) => preferences?.values[issue.id]?.[option.id] ?? 0),
      })),
      tables: (preferences?.tables ?? []).map((t) => t.values.map((v) => v.value)),
      added: shapes.map((shape) => addedByTables(model, party.id, shape)),
    };
  });
  const issues = model.issues.map((issue) => ({ name: issue.name, options: issue.options.map((o) => o.name) }));
  return (at) => {
    const additive = parties.map((p) =>
      p.issues.map(({ weight, values }) => {
        const w = at(weight);
        return values.map((v) => w * at(v));
      }),
    );
    const noDeals = parties.map((p) => disagreementValue(p.noDeal, at));
    const scale = parties.reduce((most, p, i) => {
      const tables = p.tables.reduce((sum, t) => sum + t.reduce<number>((m, v) => Math.max(m, Math.abs(at(v))), 0), 0);
      const values = additive[i]!.reduce((sum, v) => sum + v.reduce((m, x) => Math.max(m, Math.abs(x)), 0), 0);
      return Math.max(most, tables + values, Math.abs(noDeals[i]!));
    }, 1e-9);
    const { unit, tolerance } = unitFor(scale);
    return {
      parties: model.parties.map((p) => p.id),
      issues,
      blocks: shapes.map((shape, b) => ({
        ...shape,
        utilities: parties.map((p, i) => utilitiesOf(shape, additive[i]!, p.added[b]!, at, unit)),
      })),
      disagreement: Float64Array.from(noDeals, (d) => toUnits(d, unit)),
      unit,
      tolerance,
    };
  };
}

function utilitiesOf(
  { issues, size, choices }: Shape,
  additive: readonly (readonly number[])[],
  added: readonly (readonly Estimate[])[] | null,
  at: (estimate: Estimate) => number,
  unit: number,
): Float64Array {
  const width = issues.length;
  const utilities = new Float64Array(size);
  for (let c = 0; c < size; c++) {
    let units = 0;
    for (let k = 0; k < width; k++) units += toUnits(additive[issues[k]!]![choices[c * width + k]!]!, unit);
    if (added !== null) for (const e of added[c]!) units += toUnits(at(e), unit);
    utilities[c] = units;
  }
  return utilities;
}

/** What tables over coupled issues add in each combination of a block; null where no table bears on it. */
function addedByTables(model: Model, party: string, { issues, size, choices }: Shape): Estimate[][] | null {
  const place = new Map(issues.map((issue, k) => [model.issues[issue]!.id, k]));
  const tables = (model.preferences[party]?.tables ?? []).filter((t) => place.has(t.issues[0]!));
  if (tables.length === 0) return null;
  const lookups = tables.map((t) => ({
    places: t.issues.map((id) => place.get(id)!),
    rows: new Map(t.values.map((v) => [JSON.stringify(v.when), v.value])),
  }));
  const nameAt = (c: number, k: number) => model.issues[issues[k]!]!.options[choices[c * issues.length + k]!]!.id;
  return Array.from({ length: size }, (_, c) =>
    lookups.flatMap(({ places, rows }) => rows.get(JSON.stringify(places.map((k) => nameAt(c, k)))) ?? []),
  );
}
