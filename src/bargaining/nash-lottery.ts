import type { Domain } from './domain.js';
import { inverseOf } from './inverse.js';
import { type Mix, mixOf } from './lottery-program.js';
import { type Corner, supporting } from './support.js';

/** Most corners asked for, and most Newton steps between two of them. */
const MOST_CORNERS = 300;
const MOST_STEPS = 60;
/** Share by which the product may fall short before no further corner is asked for. */
const CLOSE_ENOUGH = 1e-10;
/** Rise in Σ log gain below which it is rounding as much as rise, and how many steps are taken from there. */
const NEAR = 1e-10;
const POLISHES = 4;

/**
 * The lottery with the largest product of gains: Σ log gain is maximised over the corners found so far by Newton steps, then the outcome
 * worth most at its slope joins them, until none adds anything (simplicial decomposition; von Hohenbalken 1977; the stop is the duality gap
 * of Frank and Wolfe 1956). Starts from lotteries that between them give every party more than no deal.
 * @returns the lottery, and `gap`: no lottery's product is more than e^gap times its own.
 */
export function nashLottery(domain: Domain, starts: readonly Mix[]): { readonly mix: Mix; readonly gap: number } {
  const n = domain.parties.length;
  const corners = new Map<string, { corner: Corner; chance: number }>();
  for (const { draws } of starts)
    for (const { corner, chance } of draws) {
      const held = corners.get(corner.key);
      corners.set(corner.key, { corner, chance: (held?.chance ?? 0) + chance / starts.length });
    }
  let held = [...corners.values()];
  const gainsOf = (draws: Mix['draws']) =>
    Array.from({ length: n }, (_, p) => draws.reduce((sum, d) => sum + d.chance * d.corner.gains[p]!, 0));
  let gap = Infinity;
  for (let round = 0; round < MOST_CORNERS; round++) {
    held = balanced(held, n);
    const slope = gainsOf(held).map((g) => 1 / g);
    const corner = supporting(domain, slope);
    gap = Math.max(
      0,
      corner.gains.reduce((sum, g, p) => sum + (g * slope[p]! - 1), 0),
    );
    if (gap <= CLOSE_ENOUGH || held.some((h) => h.corner.key === corner.key)) break;
    held.push({ corner, chance: 0 });
  }
  return { mix: mixOf(held, n), gap };
}

interface Held {
  readonly corner: Corner;
  readonly chance: number;
}

/** Chances of the corners at which Σ log gain is largest, by Newton's method on those that bear some; a corner that falls to 0 leaves. */
function balanced(corners: readonly Held[], n: number): Held[] {
  let held = corners.map((h) => ({ ...h }));
  const gainsAt = (step: number, direction: readonly number[]) =>
    Array.from({ length: n }, (_, p) =>
      held.reduce((sum, h, j) => sum + (h.chance + step * (direction[j] ?? 0)) * h.corner.gains[p]!, 0),
    );
  const valueAt = (step: number, direction: readonly number[]) =>
    gainsAt(step, direction).reduce((sum, g) => sum + (g > 0 ? Math.log(g) : -Infinity), 0);
  let polished = 0;
  for (let s = 0; s < MOST_STEPS && held.length > 1; s++) {
    const gains = gainsAt(0, []);
    // Less n, which all have at the top: what is left is what tells them apart, and survives rounding.
    const slope = held.map((h) => h.corner.gains.reduce((sum, g, p) => sum + (g / gains[p]! - 1), 0));
    const direction = newtonStep(held, gains, slope);
    if (direction === null) break;
    const rise = direction.reduce((sum, d, j) => sum + d * slope[j]!, 0);
    // So near the top a rise is lost in rounding: Newton's step is taken as it is, a few times.
    const near = rise < NEAR;
    if (near && ++polished > POLISHES) break;
    // As far as every chance stays at 0 or more; a corner just found may only rise.
    let most = 1;
    let stops = -1;
    for (const [j, d] of direction.entries())
      if (d < 0 && held[j]!.chance / -d < most) [most, stops] = [held[j]!.chance / -d, j];
    const before = valueAt(0, []);
    let step = most;
    const rises = (x: number) => {
      const value = valueAt(x, direction);
      return near ? value > -Infinity : value >= before + 1e-4 * x * rise;
    };
    while (step > 1e-14 && !rises(step)) step /= 2;
    if (step <= 1e-14 && most > 1e-14) break;
    held = held.map((h, j) => ({ ...h, chance: Math.max(0, h.chance + step * direction[j]!) }));
    if (stops >= 0 && step === most) held.splice(stops, 1);
  }
  const total = held.reduce((sum, h) => sum + h.chance, 0);
  return held.map((h) => ({ ...h, chance: h.chance / total }));
}

/** The Newton step of Σ log gain within Σ chances = 1; a ridge keeps it defined where corners depend on each other. */
function newtonStep(held: readonly Held[], gains: readonly number[], slope: readonly number[]): number[] | null {
  const k = held.length;
  const scaled = held.map((h) => h.corner.gains.map((g, p) => g / gains[p]!));
  const size = Math.max(1e-12, ...scaled.map((row) => row.reduce((sum, x) => sum + x * x, 0)));
  const matrix = Array.from({ length: k + 1 }, (_, i) =>
    Array.from({ length: k + 1 }, (_, j) => {
      if (i === k || j === k) return i === j ? 0 : 1;
      return scaled[i]!.reduce((sum, x, p) => sum + x * scaled[j]![p]!, i === j ? 1e-10 * size : 0);
    }),
  );
  const inverse = inverseOf(matrix);
  return inverse?.slice(0, k).map((row) => slope.reduce((sum, x, j) => sum + row[j]! * x, 0)) ?? null;
}
