import type { Domain } from './domain.js';
import { inverseOf } from './inverse.js';
import { type Corner, supporting } from './support.js';

/** A lottery: what it draws, and what it is worth. */
export interface Mix {
  /** Expected gain of each party over no deal, in the model's scale. */
  readonly gains: readonly number[];
  readonly draws: readonly { readonly corner: Corner; readonly chance: number }[];
}

export interface LotteryProgram {
  /** The lottery with the largest Σ weights·gains among those that keep what has been raised. */
  readonly favour: (weights: readonly number[]) => Mix;
  /** The largest t for which every gain can be its ratio times t or more; from then on every gain stays so. */
  readonly raise: (ratios: readonly number[]) => number;
}

interface Column {
  /** Coefficient in the row of each party, then in that of the chances. */
  readonly rows: readonly number[];
  /** The outcome drawn; null for a slack and for a level that all gains reach. */
  readonly corner: Corner | null;
}

/** A gain per unit of a column that is rounding and no gain. */
const DUST = 1e-12;
/** Far more steps than seven rows take: a bound, so that rounding can never keep it going. */
const MOST_STEPS = 5_000;

/**
 * A linear program over lotteries that give every party at least no deal: the primal simplex method (Dantzig 1963) with a row for each
 * party and one for the chances. Its columns, the corners of what lotteries reach, are not listed but found where they pay, by asking
 * which outcome is worth most at the current prices (column generation; Dantzig and Wolfe 1960). Ties of the ratio test are broken
 * lexicographically, so that it does not cycle (Dantzig, Orden and Wolfe 1955).
 * @returns null where no lottery gives every party its disagreement utility.
 */
export function lotteryProgram(domain: Domain): LotteryProgram | null {
  const n = domain.parties.length;
  const all = (x: number) => new Array<number>(n).fill(x);
  const slacks = all(0).map((_, k): Column => ({ rows: [...all(0).with(k, -1), 0], corner: null }));
  const drawn = (corner: Corner): Column => ({ rows: [...corner.gains, 1], corner });
  const level = (ratios: readonly number[]): Column => ({ rows: [...ratios.map((r) => -r), 0], corner: null });

  // Start: the outcome with the largest sum, all held to what whoever gains least has by it.
  const start = supporting(domain, all(1));
  const least = Math.min(...start.gains);
  const behind = start.gains.indexOf(least);
  const [above, below] = [level(all(1)), level(all(-1))];
  let levels: readonly Column[] = [above, below];
  const basis = [drawn(start), least < 0 ? below : above, ...slacks.filter((_, k) => k !== behind)];
  const values = [1, Math.abs(least), ...start.gains.filter((_, k) => k !== behind).map((g) => g - least)];
  let inverse = inverseOf(Array.from({ length: n + 1 }, (_, r) => basis.map((c) => c.rows[r]!)));
  if (inverse === null) throw new Error('the first basis has an inverse by its shape');
  let rank: number[][] = [];

  const pivot = (entering: Column): boolean => {
    const change = inverse!.map((row) => dot(row, entering.rows));
    let out = -1;
    for (let r = 0; r <= n; r++)
      if (
        change[r]! > 1e-9 &&
        (out < 0 || isSooner(values[r]!, rank[r]!, change[r]!, values[out]!, rank[out]!, change[out]!))
      )
        out = r;
    if (out < 0) return false;
    const step = Math.max(0, values[out]!) / change[out]!;
    inverse = swept(inverse!, change, out);
    rank = swept(rank, change, out);
    for (let r = 0; r <= n; r++) values[r] = r === out ? step : Math.max(0, values[r]! - change[r]! * step);
    basis[out] = entering;
    return true;
  };
  const solve = (weights: readonly number[], rewards: ReadonlyMap<Column, number>): void => {
    rank = basis.map((_, r) => basis.map((_c, k) => (r === k ? 1 : 0)));
    const worth = (c: Column) => (c.corner === null ? (rewards.get(c) ?? 0) : dot(weights, c.corner.gains));
    for (let s = 0; s < MOST_STEPS; s++) {
      const costs = basis.map(worth);
      const prices = basis.map((_, k) => costs.reduce((sum, cost, r) => sum + cost * inverse![r]![k]!, 0));
      const found = drawn(
        supporting(
          domain,
          weights.map((w, k) => w - prices[k]!),
        ),
      );
      let entering: Column | null = null;
      let most = DUST * Math.max(1, ...prices.map(Math.abs));
      for (const c of [found, ...slacks, ...levels]) {
        const reduced = worth(c) - dot(prices, c.rows);
        if (reduced > most) [entering, most] = [c, reduced];
      }
      if (entering === null || !pivot(entering)) return;
    }
  };

  solve(all(0), new Map([[above, 1], [below, -1]])); // biome-ignore format: a pair a level
  const short = basis.indexOf(below);
  if (short >= 0) {
    if (values[short]! > 1e-9) return null;
    // Nothing from below is nothing from above.
    basis[short] = above;
    values[short] = 0;
    inverse[short] = inverse[short]!.map((x) => -x);
  }
  levels = [above];

  return {
    favour: (weights) => {
      solve(weights, new Map());
      return mixOf(
        basis.flatMap(({ corner }, r) => (corner ? [{ corner, chance: values[r]! }] : [])),
        n,
      );
    },
    raise: (ratios) => {
      const rising = level(ratios);
      levels = [...levels, rising];
      solve(all(0), new Map([[rising, 1]]));
      const at = basis.indexOf(rising);
      if (at < 0) return 0;
      const reached = values[at]!;
      // What is reached becomes the bound of every row; the column counts only what would lie above it.
      values[at] = 0;
      return reached;
    },
  };
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Rows after a column enters in place of row `out`. */
function swept(rows: readonly (readonly number[])[], change: readonly number[], out: number): number[][] {
  const lead = rows[out]!.map((x) => x / change[out]!);
  return rows.map((row, r) => (r === out ? lead : row.map((x, k) => x - change[r]! * lead[k]!)));
}

/** Whether one row bounds the step sooner than another: by its value, then by its place in the lexicographic order. */
function isSooner(
  value: number,
  rank: readonly number[],
  change: number,
  otherValue: number,
  otherRank: readonly number[],
  otherChange: number,
): boolean {
  const gaps = [
    value / change - otherValue / otherChange,
    ...rank.map((x, k) => x / change - otherRank[k]! / otherChange),
  ];
  return (gaps.find((gap) => Math.abs(gap) > 1e-12) ?? 0) < 0;
}

/** A lottery of the draws that are more than rounding, chances scaled to sum to 1, the likeliest first. */
export function mixOf(draws: Mix['draws'], parties: number): Mix {
  const kept = draws.filter((d) => d.chance > 1e-9);
  const total = kept.reduce((sum, d) => sum + d.chance, 0);
  const scaled = kept
    .map(({ corner, chance }) => ({ corner, chance: chance / total }))
    .sort((a, b) => b.chance - a.chance);
  return {
    draws: scaled,
    gains: Array.from({ length: parties }, (_, p) => scaled.reduce((sum, d) => sum + d.chance * d.corner.gains[p]!, 0)),
  };
}
