import type { Combinations } from './combinations.js';
import { scoringCode } from './scoring.js';

/**
 * Linear weights by feature for up to 64 classes, in the memory of a WebAssembly instance. Features stand in rising order of hash, in
 * buckets by its upper bits: `starts` tells where each bucket begins, `lowers` each feature's lower bits, `rows` its 64 weights, a
 * line of the processor's cache.
 */
export interface Weights {
  /** Where the hashes of the features to add up go, and where the sums are then, class by class. */
  readonly hashes: Int32Array;
  readonly sums: Int32Array;
  readonly addUp: (count: number) => void;
  /** Where the values of facts go, and what makes hashes of them by a program in memory. */
  readonly facts: Int32Array;
  readonly hash: (program: number) => void;
  /** Programs written so far, by the combinations that they hash, and room for more. */
  readonly programs: Map<Combinations, number>;
  readonly memory: { readonly buffer: ArrayBuffer };
}

/** What is used of WebAssembly: the types that come with Node do not have it. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object;
  Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<'score' | 'hash', (...numbers: readonly number[]) => void>> };
};

/** Classes a row has room for. */
export const rowLength = 64;
/** Features that can be added up at once. */
const mostFeatures = 258;
/** Places in memory, in bytes: the first 4096 hold hashes and what is found for them. */
const sumsAt = 4096;
const factsAt = 8192;
const programsAt = 8704;
const startsAt = 49152;
const hashBits = 28;
const module = new WebAssembly.Module(Buffer.from(scoringCode, 'base64'));

/** What a feature has weights for, in rising order of hash. */
export interface Row {
  /** Of 28 bits, as `featureHash` gives. */
  readonly hash: number;
  /** Each below 64. */
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

/**
 * Adds up the weights of the features that these facts make into `scores`, class by class.
 * @throws RangeError where more features than can be added up, or more kinds of them than there is room for
 */
export function scoreFacts(weights: Weights, combinations: Combinations, values: Int32Array, scores: Int32Array): void {
  const { facts, sums } = weights;
  const program = weights.programs.get(combinations) ?? programFor(weights, combinations);
  for (let i = 0; i < values.length; i++) facts[i] = values[i]!;
  weights.hash(program);
  weights.addUp(combinations.size);
  for (let k = 0; k < scores.length; k++) scores[k] = sums[k]!;
}

/** Writes down how the features of these combinations are hashed, as scripts/scoring/score.as has it; gives where. */
function programFor({ programs, memory }: Weights, combinations: Combinations): number {
  if (combinations.size > mostFeatures)
    throw new RangeError(`${combinations.size} features, ${mostFeatures} can be added up`);
  const words: number[] = [];
  for (let size = 1; size <= 4; size++) {
    const features = combinations.features.filter((f) => f.facts.length === size);
    words.push(features.length, 0, 0, 0);
    for (let i = 0; i < features.length; i += 4) {
      const four = [0, 1, 2, 3].map((k) => features[i + k] ?? features[i]!);
      words.push(...four.map((f) => f.seed));
      for (let k = 0; k < size; k++) words.push(...four.map((f) => 4 * f.facts[k]!));
    }
  }
  const at = [...programs.values()].reduce((end, p) => Math.max(end, p + programBytes), programsAt);
  if (at + programBytes > startsAt || 4 * words.length > programBytes)
    throw new RangeError('no room for one more list of combinations');
  new Int32Array(memory.buffer, at, words.length).set(words);
  programs.set(combinations, at);
  return at;
}
const programBytes = 8192;

/** Features in rising order of hash, each with a row of weights to be filled in: `rows[64 * feature + class]`. */
export interface Table {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Bits of a hash that tell the features of one bucket apart: so many that it holds two to four: their starts then stay near the processor. */
  readonly lowerBits: number;
  readonly starts: Int32Array;
  readonly lowers: Uint16Array;
  readonly rows: Int8Array;
}

/** A table of the features of these hashes, which rise; its rows are empty. */
export function tableOf(hashes: Int32Array): Table {
  const features = hashes.length;
  let lowerBits = 15;
  while (lowerBits > 6 && 2 ** (hashBits - lowerBits) < features / 4) lowerBits--;
  const buckets = 2 ** (hashBits - lowerBits);
  const lowersAt = startsAt + 4 * (buckets + 1);
  // Eight features are looked at together, the last ones too.
  const rowsAt = Math.ceil((lowersAt + 2 * (features + 8)) / rowLength) * rowLength;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((rowsAt + rowLength * features) / 65536) });
  const starts = new Int32Array(memory.buffer, startsAt, buckets + 1);
  const lowers = new Uint16Array(memory.buffer, lowersAt, features);
  const lower = (1 << lowerBits) - 1;
  let bucket = 0;
  for (let i = 0; i < features; i++) {
    const hash = hashes[i]!;
    while (bucket < hash >>> lowerBits) starts[++bucket] = i;
    lowers[i] = hash & lower;
  }
  starts.fill(features, bucket + 1);
  return { memory, lowerBits, starts, lowers, rows: new Int8Array(memory.buffer, rowsAt, rowLength * features) };
}

/** The weights of a table whose rows are filled. */
export function weightsIn({ memory, lowerBits, starts, lowers, rows }: Table): Weights {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return {
    hashes: new Int32Array(memory.buffer, 0, mostFeatures),
    sums: new Int32Array(memory.buffer, sumsAt, rowLength),
    facts: new Int32Array(memory.buffer, factsAt, (programsAt - factsAt) / 4),
    hash: exports.hash,
    programs: new Map(),
    memory,
    addUp: (count) => exports.score(count, lowerBits, starts.byteOffset, lowers.byteOffset, rows.byteOffset),
  };
}

/** The weights of these rows, in rising order of hash. */
export function weightsOf(rows: readonly Row[]): Weights {
  const table = tableOf(Int32Array.from(rows, (row) => row.hash));
  for (const [i, row] of rows.entries())
    for (const [k, weight] of row.weights.entries()) table.rows[rowLength * i + row.classes[k]!] = weight;
  return weightsIn(table);
}
