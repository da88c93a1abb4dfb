/**
 * A negotiation as numbers alone: what the algorithms run on. `compileModel` makes it from a `Model`.
 *
 * Utilities are whole numbers of `unit` kept in doubles. Sums of whole numbers are exact in any order, so that two
 * packages worth the same never differ by floating-point dust; `toUtility` turns them back into the model's scale.
 */
export interface Domain {
  readonly parties: readonly string[];
  readonly issues: readonly DomainIssue[];
  /** Disjoint sets of issues whose utilities or feasibility hang together; a lone issue is a block of its own. */
  readonly blocks: readonly Block[];
  /** Disagreement point, one whole number of units a party. */
  readonly disagreement: Float64Array;
  /** Size of one whole number in the model's own scale, as 1e-12. */
  readonly unit: number;
  /** Two utilities that differ by no more than this many units are equal (1e-9 of the scale). */
  readonly tolerance: number;
}

export interface DomainIssue {
  readonly name: string;
  readonly options: readonly string[];
}

/** The feasible combinations of options of a few issues, with what each gives to each party. */
export interface Block {
  /** Places of its issues in `Domain.issues`. */
  readonly issues: readonly number[];
  /** How many feasible combinations there are. */
  readonly size: number;
  /** Option of issue `k` in combination `c`: `choices[c * issues.length + k]`. */
  readonly choices: Uint32Array;
  /** `utilities[party][combination]`, in units. */
  readonly utilities: readonly Float64Array[];
}

/** An outcome: one option an issue, as places in `DomainIssue.options`. */
export type Outcome = readonly number[];

/** Units of a domain whose largest total utility is `scale`: a power of ten, so that decimal inputs stay exact. */
export function unitFor(scale: number): { readonly unit: number; readonly tolerance: number } {
  const power = Math.max(0, Math.ceil(Math.log10(Math.max(scale, 1e-9))));
  return { unit: 10 ** (power - 12), tolerance: 1000 };
}

/** A utility in the model's own scale, from whole units. */
export const toUtility = (units: number, unit: number): number =>
  unit < 1 ? units / Math.round(1 / unit) : units * unit;

/** Whole units of a utility in the model's own scale. */
export const toUnits = (utility: number, unit: number): number => Math.round(utility / unit);

/** How many outcomes the domain has, exactly. */
export const countOutcomes = (domain: Domain): bigint => domain.blocks.reduce((n, block) => n * BigInt(block.size), 1n);

/** What an outcome gives each party, in units, or null where a rule forbids it. */
export function outcomeUnits(domain: Domain, outcome: Outcome): Float64Array | null {
  const total = new Float64Array(domain.parties.length);
  for (const block of domain.blocks) {
    const c = combinationOf(block, outcome);
    if (c < 0) return null;
    for (let p = 0; p < total.length; p++) total[p]! += block.utilities[p]![c]!;
  }
  return total;
}

function combinationOf(block: Block, outcome: Outcome): number {
  const width = block.issues.length;
  search: for (let c = 0; c < block.size; c++) {
    for (let k = 0; k < width; k++) if (block.choices[c * width + k] !== outcome[block.issues[k]!]) continue search;
    return c;
  }
  return -1;
}
