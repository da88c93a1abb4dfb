import { type Block, countOutcomes, type Domain, toUtility } from './domain.js';
import { type Frontier, frontier } from './frontier.js';
import { rationalPoints } from './solutions.js';

/** The individually rational feasible set: what every party prefers to no deal, or likes as much. */
export interface Zone {
  /** Whether any outcome is individually rational. */
  readonly exists: boolean;
  /** How many are, exactly; null where counting would need more than the allowed work. */
  readonly outcomes: bigint | null;
  /** Of all feasible outcomes, in [0,1]; null with `outcomes`. */
  readonly share: number | null;
  /** Per issue, whether each option stands in some individually rational outcome; null where a block is too large. */
  readonly options: readonly (readonly boolean[])[] | null;
  /** Per party, least and most utility over individually rational frontier points, in the model's scale. */
  readonly ranges: readonly (readonly [low: number, high: number])[];
}

/** Most sums that a count may list in one half before it gives up. */
const MOST_SUMS = 4_000_000;

/**
 * The zone of agreement of a domain. Outcomes are counted by splitting the blocks into two halves and counting pairs of
 * half sums that reach the disagreement point (two parties: sorting and a Fenwick tree, O(n log n)); with more parties the halves
 * are compared pair by pair where that stays within the same work.
 */
export function zoneOfAgreement(domain: Domain, whole: Frontier = frontier(domain)): Zone {
  const rational = rationalPoints(whole);
  const outcomes = countRational(domain);
  const total = countOutcomes(domain);
  return {
    exists: rational.length > 0,
    outcomes,
    share: outcomes === null ? null : Number((outcomes * 1_000_000_000_000n) / total) / 1e12,
    options: whole.epsilon > 0 ? null : rationalOptions(domain),
    ranges: whole.points.map((column) => {
      const values = rational.map((i) => column[i]!);
      return [toUtility(least(values), domain.unit), toUtility(most(values), domain.unit)] as const;
    }),
  };
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

/** How many outcomes give each party at least its disagreement utility; null where that is too much work to count. */
export function countRational(domain: Domain): bigint | null {
  const n = domain.parties.length;
  if (allRational(domain)) return countOutcomes(domain);
  const [left, right] = halves(domain.blocks);
  if (size(left) > MOST_SUMS || size(right) > MOST_SUMS) return null;
  const a = sums(left, n);
  const b = sums(right, n);
  const need = domain.disagreement.map((d) => d - domain.tolerance);
  if (n === 2) return countPairs(a as [Float64Array, Float64Array], b as [Float64Array, Float64Array], need);
  if (a[0]!.length * b[0]!.length > 50 * MOST_SUMS) return null;
  let count = 0n;
  for (let i = 0; i < a[0]!.length; i++) {
    let here = 0;
    next: for (let j = 0; j < b[0]!.length; j++) {
      for (let p = 0; p < n; p++) if (a[p]![i]! + b[p]![j]! < need[p]!) continue next;
      here++;
    }
    count += BigInt(here);
  }
  return count;
}

/** Whether even the worst combination of options gives every party its disagreement utility. */
const allRational = (domain: Domain) =>
  domain.disagreement.every((d, p) => d - domain.tolerance <= domain.blocks.reduce((s, b) => s + minimum(b, p), 0));

const minimum = (block: Block, p: number) => block.utilities[p]!.reduce((m, u) => Math.min(m, u), Infinity);
const size = (blocks: readonly Block[]) => blocks.reduce((n, b) => n * b.size, 1);

function halves(blocks: readonly Block[]): [Block[], Block[]] {
  const left: Block[] = [];
  const right: Block[] = [];
  for (const block of [...blocks].sort((x, y) => y.size - x.size))
    (size(left) <= size(right) ? left : right).push(block);
  return [left, right];
}

function sums(blocks: readonly Block[], n: number): Float64Array[] {
  let columns = Array.from({ length: n }, () => new Float64Array(1));
  for (const block of blocks)
    columns = columns.map((column, p) => {
      const out = new Float64Array(column.length * block.size);
      let at = 0;
      for (const u of column) for (let c = 0; c < block.size; c++) out[at++] = u + block.utilities[p]![c]!;
      return out;
    });
  return columns;
}

/** Pairs with a₀+b₀ ≥ need₀ and a₁+b₁ ≥ need₁, by sweeping the first party and ranking the second in a Fenwick tree. */
function countPairs(
  a: readonly [Float64Array, Float64Array],
  b: readonly [Float64Array, Float64Array],
  need: Float64Array,
): bigint {
  const byFirst = (s: Float64Array) => Uint32Array.from(s, (_, i) => i).sort((i, j) => s[j]! - s[i]!);
  const ia = byFirst(a[0]);
  const ib = byFirst(b[0]);
  const ranks = Float64Array.from(b[1]).sort();
  const tree = new Uint32Array(ranks.length + 1);
  const rank = (value: number) => {
    let low = 0;
    let high = ranks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranks[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let count = 0n;
  let entered = 0;
  // the smaller a₀ is, the larger b₀ must be: visit a from its smallest, letting b in from its largest
  for (let x = ia.length - 1, y = 0; x >= 0; x--) {
    const i = ia[x]!;
    while (y < ib.length && b[0][ib[y]!]! + a[0][i]! >= need[0]!) {
      for (let k = rank(b[1][ib[y]!]!) + 1; k < tree.length; k += k & -k) tree[k]!++;
      y++;
      entered++;
    }
    let below = 0;
    for (let k = rank(need[1]! - a[1][i]!); k > 0; k -= k & -k) below += tree[k]!;
    count += BigInt(entered - below);
  }
  return count;
}

/** For each option of each issue, whether some individually rational outcome has it: asked of the frontier of the other blocks. */
function rationalOptions(domain: Domain): boolean[][] {
  if (allRational(domain)) return domain.issues.map((issue) => issue.options.map(() => true));
  const answer = domain.issues.map((issue) => issue.options.map(() => false));
  domain.blocks.forEach((block, b) => {
    const others = frontier({ ...domain, blocks: domain.blocks.filter((_, i) => i !== b) });
    for (let c = 0; c < block.size; c++) {
      let fits = false;
      for (let i = 0; i < others.size && !fits; i++)
        fits = others.points.every(
          (column, p) => column[i]! + block.utilities[p]![c]! >= domain.disagreement[p]! - domain.tolerance,
        );
      if (fits)
        block.issues.forEach((issue, k) => {
          answer[issue]![block.choices[c * block.issues.length + k]!] = true;
        });
    }
  });
  return answer;
}
