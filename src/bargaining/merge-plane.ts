import type { Block } from './domain.js';
import type { Layer } from './layer.js';

interface Stair {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly parent: Uint32Array;
  readonly choice: Uint32Array;
  size: number;
  ties: number[];
}

/**
 * Two parties: the frontier of a layer plus a block. Each combination shifts the layer, which is a staircase (first party
 * descending, second ascending); staircases are merged two by two, dropping what is dominated. O(points × log combinations).
 */
export function mergePlane(layer: Layer, block: Block): Layer {
  let stairs: Stair[] = [];
  for (const c of staircaseOf(block)) stairs.push(shift(layer, block, c));
  while (stairs.length > 1) {
    const next: Stair[] = [];
    for (let i = 0; i < stairs.length; i += 2)
      next.push(i + 1 < stairs.length ? merge(stairs[i]!, stairs[i + 1]!) : stairs[i]!);
    stairs = next;
  }
  const { a, b, parent, choice, size, ties } = stairs[0]!;
  return { points: [a.subarray(0, size), b.subarray(0, size)], parent, choice, size, ties };
}

/** Combinations of a block that no other of it beats, duplicates kept. */
function staircaseOf(block: Block): number[] {
  const [a, b] = block.utilities as [Float64Array, Float64Array];
  const order = Array.from({ length: block.size }, (_, i) => i).sort((i, j) => a[j]! - a[i]! || b[j]! - b[i]!);
  const kept: number[] = [];
  let best = -Infinity;
  let bestAt = -Infinity;
  for (const c of order) {
    if (b[c]! > best || (b[c]! === best && a[c]! === bestAt)) {
      kept.push(c);
      best = b[c]!;
      bestAt = a[c]!;
    }
  }
  return kept;
}

function shift(layer: Layer, block: Block, c: number): Stair {
  const { size } = layer;
  const [x, y] = layer.points as [Float64Array, Float64Array];
  const a = new Float64Array(size);
  const b = new Float64Array(size);
  const parent = new Uint32Array(size);
  const dx = block.utilities[0]![c]!;
  const dy = block.utilities[1]![c]!;
  for (let i = 0; i < size; i++) {
    a[i] = x[i]! + dx;
    b[i] = y[i]! + dy;
    parent[i] = i;
  }
  return { a, b, parent, choice: new Uint32Array(size).fill(c), size, ties: [] };
}

function merge(p: Stair, q: Stair): Stair {
  const room = p.size + q.size;
  const out: Stair = {
    a: new Float64Array(room),
    b: new Float64Array(room),
    parent: new Uint32Array(room),
    choice: new Uint32Array(room),
    size: 0,
    ties: [],
  };
  const toP = p.ties.length > 0 ? new Map<number, number>() : null;
  const toQ = q.ties.length > 0 ? new Map<number, number>() : null;
  let i = 0;
  let j = 0;
  let best = -Infinity;
  while (i < p.size || j < q.size) {
    const fromP = j >= q.size || (i < p.size && (p.a[i]! > q.a[j]! || (p.a[i]! === q.a[j]! && p.b[i]! >= q.b[j]!)));
    const s = fromP ? p : q;
    const k = fromP ? i++ : j++;
    const last = out.size - 1;
    if (s.b[k]! > best) {
      best = s.b[k]!;
      out.a[out.size] = s.a[k]!;
      out.b[out.size] = best;
      out.parent[out.size] = s.parent[k]!;
      out.choice[out.size] = s.choice[k]!;
      (fromP ? toP : toQ)?.set(k, out.size);
      out.size++;
    } else if (last >= 0 && s.b[k] === best && s.a[k] === out.a[last]) {
      out.ties.push(last, s.parent[k]!, s.choice[k]!);
      (fromP ? toP : toQ)?.set(k, last);
    }
  }
  carry(p, toP, out);
  carry(q, toQ, out);
  return out;
}

function carry(from: Stair, places: ReadonlyMap<number, number> | null, out: Stair): void {
  if (places === null) return;
  for (let t = 0; t < from.ties.length; t += 3) {
    const place = places.get(from.ties[t]!);
    if (place !== undefined) out.ties.push(place, from.ties[t + 1]!, from.ties[t + 2]!);
  }
}
