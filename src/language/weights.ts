/** Classes that one row of weights scores at most. */
export const lanes = 14;
/** 32-bit words a row: fourteen 8-bit weights, then 16 bits of the feature's hash. */
const rowWords = 4;
/** Rows a bucket: together one cache line of 64 bytes, so that a feature costs one access to memory, found or not. */
const bucketRows = 4;

/** Linear weights by feature hash: a table of buckets, each weight stored plus 128. */
export interface Weights {
  readonly rows: Int32Array;
  readonly buckets: number;
}

/** The words that a table of this many buckets takes. */
export const tableWords = (buckets: number): number => buckets * bucketRows * rowWords;

/** One mixing step of a feature's hash. */
export const mix = (hash: number, value: number): number => {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
};

/**
 * Adds up the weights of the features `hashes[0…count)`, at most 256 of them, into `scores[0…14)`.
 * Two 16-bit sums run in each 32-bit word; what the plus 128 adds is the same for every class, so that only differences
 * of scores mean something.
 */
export function score(
  { rows, buckets }: Weights,
  hashes: Int32Array,
  count: number,
  salt: number,
  scores: Int32Array,
): void {
  let a0 = 0;
  let a1 = 0;
  let b0 = 0;
  let b1 = 0;
  let c0 = 0;
  let c1 = 0;
  let d0 = 0;
  let d1 = 0;
  for (let i = 0; i < count; i++) {
    let h = hashes[i]!;
    if (salt !== 0) {
      h = Math.imul(h ^ salt, 0x85ebca6b);
      h ^= h >>> 13;
    }
    const check = h & 0xffff;
    let at = (Math.imul(h >>> 16, buckets) >>> 16) << 4;
    for (const end = at + 16; at < end; at += 4) {
      const last = rows[at + 3]!;
      if (last >>> 16 !== check) continue;
      const x = rows[at]!;
      const y = rows[at + 1]!;
      const z = rows[at + 2]!;
      a0 += x & 0xff00ff;
      a1 += (x >>> 8) & 0xff00ff;
      b0 += y & 0xff00ff;
      b1 += (y >>> 8) & 0xff00ff;
      c0 += z & 0xff00ff;
      c1 += (z >>> 8) & 0xff00ff;
      d0 += last & 0xff;
      d1 += (last >>> 8) & 0xff;
      break;
    }
  }
  scores[0] = a0 & 0xffff;
  scores[1] = a1 & 0xffff;
  scores[2] = a0 >>> 16;
  scores[3] = a1 >>> 16;
  scores[4] = b0 & 0xffff;
  scores[5] = b1 & 0xffff;
  scores[6] = b0 >>> 16;
  scores[7] = b1 >>> 16;
  scores[8] = c0 & 0xffff;
  scores[9] = c1 & 0xffff;
  scores[10] = c0 >>> 16;
  scores[11] = c1 >>> 16;
  scores[12] = d0;
  scores[13] = d1;
}

/** Builds a table from rows given in falling order of worth; what finds its bucket full is left out. Returns how many were. */
export function fillTable(
  buckets: number,
  count: number,
  rowAt: (i: number) => { hash: number; weights: ArrayLike<number> },
): { readonly rows: Int32Array; readonly dropped: number } {
  const rows = new Int32Array(tableWords(buckets));
  const filled = new Uint8Array(buckets);
  let dropped = 0;
  for (let i = 0; i < count; i++) {
    const { hash, weights } = rowAt(i);
    const bucket = Math.imul(hash >>> 16, buckets) >>> 16;
    const place = filled[bucket]!;
    if (place === bucketRows) {
      dropped++;
      continue;
    }
    filled[bucket] = place + 1;
    const bytes = new Uint8Array(rows.buffer, (bucket * bucketRows + place) * 16, 16);
    for (let k = 0; k < lanes; k++) bytes[k] = 128 + Math.max(-128, Math.min(127, Math.round(weights[k]!)));
    bytes[14] = hash & 0xff;
    bytes[15] = (hash >>> 8) & 0xff;
  }
  return { rows, dropped };
}
