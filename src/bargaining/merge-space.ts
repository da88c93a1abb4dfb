import type { Block } from './domain.js';
import type { Layer } from './layer.js';

/**
 * Three to six parties: the frontier of a layer plus a block. Sums are visited from the first party's best down, so that
 * only points already kept can dominate; with three parties those form a staircase in the other two coordinates and a
 * binary search decides (Kung, Luccio and Preparata 1975), with more each kept point is asked.
 */
export function mergeSpace(layer: Layer, block: Block): Layer {
  const n = layer.points.length;
  const total = layer.size * block.size;
  const sums = Array.from({ length: n }, () => new Float64Array(total));
  for (let p = 0; p < n; p++) {
    const column = layer.points[p]!;
    const add = block.utilities[p]!;
    const sum = sums[p]!;
    let at = 0;
    for (let c = 0; c < block.size; c++) for (let i = 0; i < layer.size; i++) sum[at++] = column[i]! + add[c]!;
  }
  const order = new Uint32Array(total);
  for (let i = 0; i < total; i++) order[i] = i;
  const [u, v, w] = [sums[0]!, sums[1] ?? sums[0]!, sums[2] ?? sums[0]!];
  order.sort((i, j) => u[j]! - u[i]! || v[j]! - v[i]! || w[j]! - w[i]! || compareRest(sums, i, j));

  const kept: number[] = [];
  const ties: number[] = [];
  const beaten = n === 3 ? staircase(v, w) : list(sums);
  let last = -1;
  for (const i of order) {
    if (last >= 0 && sums.every((s) => s[i] === s[last]))
      ties.push(kept.length - 1, i % layer.size, Math.floor(i / layer.size));
    else if (!beaten(i)) {
      kept.push(i);
      last = i;
    }
  }
  return {
    points: sums.map((s) => Float64Array.from(kept, (i) => s[i]!)),
    size: kept.length,
    parent: Uint32Array.from(kept, (i) => i % layer.size),
    choice: Uint32Array.from(kept, (i) => Math.floor(i / layer.size)),
    ties,
  };
}

function compareRest(sums: readonly Float64Array[], i: number, j: number): number {
  for (let p = 3; p < sums.length; p++) {
    const gap = sums[p]![j]! - sums[p]![i]!;
    if (gap !== 0) return gap;
  }
  return 0;
}

/** Whether a point is dominated by those asked before it (none has a smaller first coordinate); if not, it joins them. */
function staircase(v: Float64Array, w: Float64Array): (i: number) => boolean {
  const xs: number[] = []; // descending, with ys ascending
  const ys: number[] = [];
  return (i) => {
    const x = v[i]!;
    const y = w[i]!;
    let low = 0;
    let high = xs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (xs[middle]! >= x) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && ys[low - 1]! >= y) return true;
    let end = low;
    while (end < xs.length && ys[end]! <= y) end++;
    const from = low > 0 && xs[low - 1] === x ? low - 1 : low;
    xs.splice(from, end - from, x);
    ys.splice(from, end - from, y);
    return false;
  };
}

function list(sums: readonly Float64Array[]): (i: number) => boolean {
  const n = sums.length;
  const kept: Float64Array[] = [];
  return (i) => {
    const point = Float64Array.from(sums, (s) => s[i]!);
    for (let k = 0; k < kept.length; k++) {
      const other = kept[k]!;
      let p = 1;
      while (p < n && other[p]! >= point[p]!) p++;
      if (p === n) {
        // Who beats one point tends to beat the next: ask it first.
        if (k > 0) [kept[k - 1], kept[k]] = [other, kept[k - 1]!];
        return true;
      }
    }
    kept.push(point);
    return false;
  };
}
