import { type Estimate, type Model, type OriginOfNumber, type Range, rangeOf } from './model.js';

/** One number of a model that bears on what a party thinks of an offer, with the path that names it. */
export interface Parameter extends Range {
  /** As `preferences.UKR.values.territory.cede` or `parties.UKR.noDeal.lottery.war.chance`. */
  readonly path: string;
  readonly from: OriginOfNumber | null;
}

/** What a party gains from an offer over no deal, as a function of the numbers it depends on. */
export interface Margin {
  readonly parameters: readonly Parameter[];
  /** Utility of the offer less that of no deal, in the model's scale, for one value a parameter. */
  readonly at: (values: ArrayLike<number>) => number;
}

/**
 * The margin by which a party prefers an outcome to no deal. `terms` names one option an issue; an issue left out counts 0
 * for both. Numbers that are certain are parameters too, so that a break-even can be asked of each.
 */
export function marginOf(model: Model, partyId: string, terms: Readonly<Record<string, string>>): Margin {
  const parameters: Parameter[] = [];
  const place = (estimate: Estimate, path: string): number => {
    const from = typeof estimate === 'number' ? null : (estimate.from ?? null);
    parameters.push({ ...rangeOf(estimate), path, from });
    return parameters.length - 1;
  };
  const preferences = model.preferences[partyId];
  const party = model.parties.find((p) => p.id === partyId);
  const products: (readonly [weight: number, value: number])[] = [];
  const sums: number[] = [];
  for (const issue of model.issues) {
    const option = terms[issue.id];
    if (option === undefined || preferences === undefined) continue;
    const value = preferences.values[issue.id]?.[option];
    if (value === undefined) continue;
    products.push([
      place(preferences.weights[issue.id] ?? 1, `preferences.${partyId}.weights.${issue.id}`),
      place(value, `preferences.${partyId}.values.${issue.id}.${option}`),
    ]);
  }
  preferences?.tables.forEach((table, t) => {
    const row = table.values.find((v) => v.when.every((option, i) => terms[table.issues[i]!] === option));
    if (row) sums.push(place(row.value, `preferences.${partyId}.tables.${t}.${row.when.join('+')}`));
  });
  const noDeal = party?.noDeal ?? 0;
  const where = `parties.${partyId}.noDeal`;
  const places = new Map<Estimate, number>();
  if (typeof noDeal === 'number' || 'value' in noDeal) places.set(noDeal, place(noDeal, where));
  const lottery = typeof noDeal === 'object' && 'lottery' in noDeal ? noDeal : null;
  const branches = (lottery?.lottery ?? []).map(
    (b) => [place(b.chance, `${where}.${b.name}.chance`), place(b.utility, `${where}.${b.name}.utility`)] as const,
  );
  const cost = lottery?.cost === undefined ? null : place(lottery.cost, `${where}.cost`);
  const plain = lottery === null ? places.get(noDeal as Estimate)! : null;
  return {
    parameters,
    at: (values) => {
      let margin = 0;
      for (const [w, v] of products) margin += values[w]! * values[v]!;
      for (const s of sums) margin += values[s]!;
      if (plain !== null) return margin - values[plain]!;
      let chances = 0;
      let expected = 0;
      for (const [c, u] of branches) {
        const chance = Math.max(0, values[c]!);
        chances += chance;
        expected += chance * values[u]!;
      }
      return margin - (chances > 0 ? expected / chances : 0) + (cost === null ? 0 : values[cost]!);
    },
  };
}
