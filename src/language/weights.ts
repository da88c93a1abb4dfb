/**
 * Linear weights by feature, each for few of many classes. Features stand in rising order of hash, in buckets by its upper bits, so
 * that one access to memory finds a feature or its absence. `starts` tells where in `entries` each bucket begins. A feature is
 * there as its hash's lower bits above 7 bits of how many weights it has, then for each its class above 8 bits of weight.
 */
export interface Weights {
  readonly starts: Int32Array;
  readonly entries: Uint16Array;
}

const lowerBits = 9;
const lowerMask = (1 << lowerBits) - 1;
const countBits = 7;
const countMask = (1 << countBits) - 1;
const buckets = 1 << (28 - lowerBits);

/** What a feature has weights for, in rising order of hash. */
export interface Row {
  /** Of 28 bits, as `featureHash` gives. */
  readonly hash: number;
  /** At most 127 of them, each below 256. */
  readonly classes: readonly number[];
  /** From -127 to 127. */
  readonly weights: readonly number[];
}

/** One mixing step of a feature's hash. */
export const mix = (hash: number, value: number): number => {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
};

/** The last step: 28 bits, few enough to be stored small and so many that hardly two features share one. */
export const featureHash = (hash: number): number => mix(hash, 0) >>> 4;

/** Adds up the weights of the features `hashes[0…count)` into `scores`, class by class. */
export function score({ starts, entries }: Weights, hashes: Int32Array, count: number, scores: Int32Array): void {
  scores.fill(0);
  // Memory fetches many buckets at once where no decision stands between them; found one by one, each would be waited for.
  let touched = 0;
  for (let i = 0; i < count; i++) touched ^= entries[starts[hashes[i]! >>> lowerBits]!]!;
  if (touched < 0) return;
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!;
    const bucket = hash >>> lowerBits;
    const lower = hash & lowerMask;
    const end = starts[bucket + 1]!;
    for (let at = starts[bucket]!; at < end; ) {
      const header = entries[at]!;
      const next = at + 1 + (header & countMask);
      const found = header >>> countBits;
      if (found >= lower) {
        if (found === lower)
          for (let k = at + 1; k < next; k++) {
            const entry = entries[k]!;
            scores[entry >>> 8]! += (entry << 24) >> 24;
          }
        break;
      }
      at = next;
    }
  }
}

/** Builds the table that `score` reads, feature by feature in rising order of hash. */
export class WeightsBuilder {
  private readonly starts = new Int32Array(buckets + 1);
  private readonly entries: Uint16Array;
  private bucket = 0;
  private at = 0;

  /** @param size how many features there will be and weights in all */
  constructor(size: number) {
    // One more, so that the last bucket may be empty and yet be looked at.
    this.entries = new Uint16Array(size + 1);
  }

  /** The next feature, which has `count` weights: each must be put next. @throws Error on more than 127 */
  feature(hash: number, count: number): void {
    if (count > countMask) throw new Error(`${count} weights for one feature, ${countMask} fit`);
    while (this.bucket < hash >>> lowerBits) this.starts[++this.bucket] = this.at;
    this.entries[this.at++] = ((hash & lowerMask) << countBits) | count;
  }

  weight(classNumber: number, weight: number): void {
    this.entries[this.at++] = (classNumber << 8) | (weight & 255);
  }

  done(): Weights {
    const { starts, entries } = this;
    starts.fill(this.at, this.bucket + 1);
    return { starts, entries };
  }
}

/** The table of these rows. */
export function weightsOf(rows: readonly Row[]): Weights {
  const builder = new WeightsBuilder(rows.reduce((sum, row) => sum + 1 + row.classes.length, 0));
  for (const { hash, classes, weights } of rows) {
    builder.feature(hash, classes.length);
    for (let k = 0; k < classes.length; k++) builder.weight(classes[k]!, weights[k]!);
  }
  return builder.done();
}
