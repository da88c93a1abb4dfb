import type { Block, Domain, Outcome } from './domain.js';
import type { Layer } from './layer.js';
import { mergePlane } from './merge-plane.js';
import { mergeSpace } from './merge-space.js';

export interface Frontier {
  readonly domain: Domain;
  /** Undominated utility vectors in units: `points[party][i]`. */
  readonly points: readonly Float64Array[];
  readonly size: number;
  /** How many outcomes give point `i`, exactly. */
  outcomesAt(i: number): bigint;
  /** One outcome that gives point `i`. */
  outcomeAt(i: number): Outcome;
  /** Largest loss in any party's utility, in the model's scale, from leaving points out: 0 where the frontier is exact. */
  readonly epsilon: number;
}

export interface FrontierOptions {
  /** How many points a layer may hold before points are merged into cells, with the loss stated in `epsilon`. */
  readonly maxPoints?: number;
}

/**
 * The Pareto frontier of a domain: every utility vector that no feasible outcome dominates.
 *
 * Blocks are added one by one and dominated sums dropped at each step, which keeps the frontier of a sum exact when utilities
 * are additive over blocks (the frontier of a Minkowski sum lies in the sum of the frontiers; see Ehrgott, Multicriteria
 * Optimization, 2005, ch. 9). Outcomes are never enumerated. Where a layer outgrows `maxPoints` (default 2,000,000), points
 * are thinned to one a cell and `epsilon` states the guarantee: for every outcome some point is at most that much worse for anyone.
 */
export function frontier(domain: Domain, options: FrontierOptions = {}): Frontier {
  const n = domain.parties.length;
  const limit = options.maxPoints ?? 2_000_000;
  const layers: Layer[] = [];
  const order = domain.blocks.map((_, i) => i).sort((a, b) => domain.blocks[a]!.size - domain.blocks[b]!.size);
  let current: Layer = origin(n);
  let lost = 0;
  for (const b of order) {
    const block = domain.blocks[b] as Block;
    current = n === 2 ? mergePlane(current, block) : mergeSpace(current, block);
    if (current.size > limit) {
      const thinned = thin(current, limit);
      current = thinned.layer;
      lost += thinned.lost;
    }
    layers.push(current);
  }
  const kept = undominated(current, domain.tolerance);
  const points = current.points.map((column) => Float64Array.from(kept.map((g) => column[g[0]!]!)));
  const counts = new Map<number, bigint>();
  const waysTo = (layer: number, i: number): bigint => {
    if (layer < 0) return 1n;
    const key = layer * 2 ** 32 + i;
    const known = counts.get(key);
    if (known !== undefined) return known;
    let ways = waysTo(layer - 1, layers[layer]!.parent[i]!);
    const { ties } = layers[layer]!;
    for (let t = 0; t < ties.length; t += 3) if (ties[t] === i) ways += waysTo(layer - 1, ties[t + 1]!);
    counts.set(key, ways);
    return ways;
  };
  return {
    domain,
    points,
    size: kept.length,
    epsilon: lost * domain.unit,
    outcomesAt: (i) => kept[i]!.reduce((sum, place) => sum + waysTo(layers.length - 1, place), 0n),
    outcomeAt: (i) => {
      const outcome: number[] = new Array(domain.issues.length).fill(0);
      let place = kept[i]![0]!;
      for (let l = layers.length - 1; l >= 0; l--) {
        const block = domain.blocks[order[l]!]!;
        const choice = layers[l]!.choice[place]!;
        block.issues.forEach((issue, k) => {
          outcome[issue] = block.choices[choice * block.issues.length + k]!;
        });
        place = layers[l]!.parent[place]!;
      }
      return outcome;
    },
  };
}

const origin = (parties: number): Layer => ({
  points: Array.from({ length: parties }, () => new Float64Array(1)),
  size: 1,
  parent: new Uint32Array(1),
  choice: new Uint32Array(1),
  ties: [],
});

/** Groups of places that are one point within the tolerance, without those that another beats by more than it. */
function undominated(layer: Layer, tolerance: number): number[][] {
  const { points, size } = layer;
  const n = points.length;
  const order = Array.from({ length: size }, (_, i) => i);
  if (n !== 2) order.sort((a, b) => points[0]![b]! - points[0]![a]! || points[1]![b]! - points[1]![a]!);
  const groups: number[][] = [];
  const alive = new Uint8Array(size).fill(1);
  // Points that could beat or equal another within the tolerance stand within it in the sorted coordinate.
  for (let x = 0; x < size; x++) {
    const i = order[x]!;
    if (!alive[i]) continue;
    const group = [i];
    for (let y = x + 1; y < size && points[0]![i]! - points[0]![order[y]!]! <= tolerance; y++) {
      const j = order[y]!;
      if (!alive[j]) continue;
      let same = true;
      let worse = true;
      let better = true;
      for (let p = 1; p < n; p++) {
        const gap = points[p]![i]! - points[p]![j]!;
        if (Math.abs(gap) > tolerance) same = false;
        if (gap < -tolerance) worse = false;
        if (gap > tolerance) better = false;
      }
      if (same) group.push(j);
      if (same || worse) alive[j] = 0;
      else if (better) {
        alive[i] = 0;
        break;
      }
    }
    if (alive[i]) groups.push(group);
  }
  return groups;
}

/** One point a cell of a grid whose cell is as fine as the limit allows; `lost` is the cell's side in units. */
function thin(layer: Layer, limit: number): { layer: Layer; lost: number } {
  const n = layer.points.length;
  const spans = layer.points.map((column) => {
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < layer.size; i++) {
      low = Math.min(low, column[i]!);
      high = Math.max(high, column[i]!);
    }
    return { low, width: high - low };
  });
  const widest = Math.max(...spans.map((s) => s.width));
  let cell = widest / limit ** (1 / Math.max(1, n - 1));
  for (;;) {
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let i = 0; i < layer.size; i++) {
      const key = layer.points.map((column, p) => Math.floor((column[i]! - spans[p]!.low) / cell)).join();
      if (seen.has(key)) continue;
      seen.add(key);
      kept.push(i);
    }
    if (kept.length <= limit) {
      const at = new Map(kept.map((i, k) => [i, k]));
      const ties: number[] = [];
      for (let t = 0; t < layer.ties.length; t += 3) {
        const place = at.get(layer.ties[t]!);
        if (place !== undefined) ties.push(place, layer.ties[t + 1]!, layer.ties[t + 2]!);
      }
      return {
        lost: cell,
        layer: {
          points: layer.points.map((column) => Float64Array.from(kept, (i) => column[i]!)),
          size: kept.length,
          parent: Uint32Array.from(kept, (i) => layer.parent[i]!),
          choice: Uint32Array.from(kept, (i) => layer.choice[i]!),
          ties,
        },
      };
    }
    cell *= 2;
  }
}
