import { sampleMargins } from './acceptance.js';
import type { Model } from './model.js';
import { type Margin, marginOf, type Parameter } from './uncertain.js';

/** How much of what is uncertain about an answer comes from numbers that rest on claims, and how much from assumptions. */
export interface RestsOn {
  /**
   * Share of the margin's sampled variance that assumptions make, in [0,1]: V(assumptions)/(V(assumptions) + V(claims)), each group drawn
   * from its ranges with the other at its best guesses (a grouped first-order index; Sobol' 1993, Saltelli et al. 2008). Null: nothing is uncertain.
   */
  readonly assumptionShare: number | null;
  /** Numbers that bear on the answer, by where they come from; one without a source counts as an assumption where it has a range, else as given. */
  readonly numbers: { readonly claims: number; readonly assumptions: number; readonly given: number };
  readonly samples: number;
  readonly seed: number;
}

/** What a party's answer to an offer rests on; `samples` draws a group, seeded. */
export function restsOn(
  model: Model,
  partyId: string,
  terms: Readonly<Record<string, string>>,
  { samples = 2_000, seed = 1 } = {},
): RestsOn {
  const margin = marginOf(model, partyId, terms);
  const numbers = { claims: 0, assumptions: 0, given: 0 };
  for (const p of margin.parameters) numbers[groupOf(p)]++;
  const variance = (group: 'claims' | 'assumptions') =>
    varianceOf(sampleMargins(frozen(margin, group), samples, seed, 'triangular'));
  const [assumed, claimed] = [variance('assumptions'), variance('claims')];
  return {
    assumptionShare: assumed + claimed > 0 ? assumed / (assumed + claimed) : null,
    numbers,
    samples,
    seed,
  };
}

function groupOf({ from, low, high }: Parameter): keyof RestsOn['numbers'] {
  if (from !== null) return 'claims' in from ? 'claims' : 'assumptions';
  return high > low ? 'assumptions' : 'given';
}

/** The margin with all numbers but those of one group held at their best guesses. */
const frozen = (margin: Margin, group: 'claims' | 'assumptions'): Margin => ({
  ...margin,
  parameters: margin.parameters.map((p) => (groupOf(p) === group ? p : { ...p, low: p.value, high: p.value })),
});

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
}
