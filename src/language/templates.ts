import { type Combinations, combinationsOf } from './combinations.js';
import type { Configuration } from './configuration.js';
import { guideFacts } from './guide.js';
import { tags as fineTags } from './tags.js';

/**
 * Facts of a configuration that features are made of. s: stack from the top, b: buffer; w word, t fine tag, u UPOS, c lexical
 * class; L R the outermost children, l their relation; v how many children; x the set of their relations; d distance;
 * m marks between, p marks right before; n neighbours in the text; q across a quotation mark; f verb frames, e kind of thing
 * or action; g the other parser's tree (see `guideFacts`).
 */
const facts = [
  's0w',
  's0t',
  's0u',
  's0c',
  's1w',
  's1t',
  's1u',
  's1c',
  's2w',
  's2t',
  's3t',
  'b0w',
  'b0t',
  'b0u',
  'b0c',
  'b1w',
  'b1t',
  'b2w',
  'b2t',
  'b3t',
  's0Lt',
  's0Ll',
  's0Lw',
  's0L2l',
  's0Rt',
  's0Rl',
  's0Rw',
  's0R2l',
  's1Lt',
  's1Ll',
  's1Lw',
  's1Rt',
  's1Rl',
  's1Rw',
  's1R2l',
  'b0Lt',
  'b0Ll',
  'b0Lw',
  'b0L2l',
  's0vl',
  's0vr',
  's1vl',
  's1vr',
  'b0vl',
  's0x',
  's0y',
  's1x',
  's1y',
  'b0x',
  'd0',
  'd1',
  'm0',
  'm1',
  's0p',
  's0n',
  's1p',
  's1n',
  'b0p',
  'q0',
  'q1',
  'b1u',
  's2u',
  's2y',
  'b1c',
  'pb',
  'pb1',
  'ps0',
  'ps0n',
  'ps1n',
  's0f',
  's1f',
  'b0f',
  's2f',
  's0e',
  's1e',
  'b0e',
  's0L2w',
  'b0L2t',
  'g0',
  'g1',
  'gh',
  'gl',
  'gr',
  'gb',
  'gs',
] as const;

/** Combinations of facts, each a feature; words stand beside the same with tags, so that a rare word backs off. */
const combinations = `
s0w s0t|s0t|s1w s1t|s1t|b0w b0t|b0t|b1w b1t|b1t|b2w|b2t|s2w|s2t
s0w b0w|s0w b0t|s0t b0w|s0t b0t|s0t b0t d0|s0u b0u d0 m0|s0w b0u d0|s0u b0w d0
s1w s0w|s1w s0t|s1t s0w|s1t s0t|s1t s0t d1|s1u s0u d1 m1|s1w s0u d1|s1u s0w d1
b0t b1t|b0w b1t|b0t b1w|b0w b1w|b0t b1t b2t|s0t b0t b1t|s0w b0t b1t|s0t b0w b1t|s0t b0t b1t b2t|s0w b0w b1t|s0w b0w b2t
s1t s0t b0t|s1w s0t b0t|s1t s0w b0t|s1t s0t b0w|s1w s0t b0w|s1t s0w b0w|s1t s0t b0t b1t|s2t s1t s0t|s2t s1t s0t b0t|s1w b0w b2t
s1t b0t|s1w b0w|s1w b0t|s1t b0w
s0Ll s0t b0t|s0Lt s0t b0t|s0Rt s0t b0t|s0Rl s0t b0t|s0Rw s0t b0t|b0Lt s0t b0t|b0Ll s0t b0t|b0Lw s0t b0t|s0t s0Rl s0R2l|b0Lw s0w b0t
s1Rt s1t s0t|s1Rl s1t s0t|s1Rw s1t s0t|s0Lt s1t s0t|s0Ll s1t s0t|s0Lw s1t s0t|s0Rt s1t s0t|s0Rl s1t s0t|s1t s1Rl s1R2l|s1Ll s1t s0t
s0w s0x|s0t s0x b0t|s0w s0y|s0t s0y b0t|s1w s1y|s1t s1y s0t|s1w s1y s0t|b0w b0x|b0t b0x s0t|s1t s1x s0t|s1u s1y s0x s0u|b0t b0vl s0t
s0w d0|b0w d0|s1w d1|s0t s1t d0 d1|m0 s0t b0t|m1 s1t s0t|m0 s0w b0t|m1 s1w s0t|m0 s0t b0w|m1 s1t s0w
s0p s0t b0t|s0n s0t b0t|s1n s1t s0t|s1p s1t s0t|b0p b0t s0t|s1n s0p s1t s0t|s0n b0p s0t b0t|s0w s0n
s0c b0t b1t|s0c b0c m0|s1c s0t b0t|s1c s0c m1|s1c s1y s0t|s1c s0x s0t|s0c s0y b0t|q0 s0t b0t|q1 s1t s0t|q0 s0c b0u|q1 s1c s0u|q1 m1 s1c s0x|s2y s2u s0t b0t
s0Rw s0t b0w|s1Rw s1t s0w|s0Ll s0t s1w|s1w s0w s0Lw|s1w s0Lw s0t|s1t s0Lw s0w|s0t b2t b0t|s1w b0t b1c
pb s0t b0t|pb s0w b0t|pb b0t b1t|pb s1t s0t b0t|pb s0t b0w|pb pb1 s0t b0t|pb s0t b0t b1t|ps0 s1t s0t|ps0 s1t s0t b0t|ps0 s1w s0t|ps0 s1t s0w|ps0 s0Ll s1t s0t|ps0 pb s1t s0t|ps1n s1t s0t|ps0n s0t b0t|pb s1c s0t|pb s0c b0t|ps0 s0c s1t|pb m0 s0u b0u|ps0 pb d0 d1
s1w b0Lw s0t|s1t s0t b0Lw|s1w s0w b0Lw|b0Lw b0w s0t|s1f s0e b0Lw|s0e b0Lw b0e|s1t b0Lw b0e|s1t s0w b0Lw|s1t s0t b0Lw b0t|s2w s0t b0Lw|s1w b0Lw b0t
s1f s0t|s1f s0t b0t|s1f s1y s0t|s0f b0t|s0f b0t b1t|s0f s0y b0t|s1f s0x s0t|s1f s0Lw s0t|s1f s0w|s0f b0w|s1f s1y s0x s0t|s1f m1 s0x|b0f s0t|b0f b0x s0t|s2f s1t s0t b0t|s1f s0t b0t b1t|s0f s0y b0w|s2f s1t s0f b0f
s1e s0t|s0e b0t|s1e s0e|s0e b0e|s1w s0e s0t|s1e s0w|s1f s0e s0t b0t|s1f s1y s0e|s0f s0y b0e|s0e b0f b0t|s0w b0e b0t|s0e b0w
s2t s2y s1t s0t|s2w s1t s0t|s2w s0t b0t|s0Ll s0L2w s0t s1t|s1y s0y s1t s0t|b0L2t b0Lt b0t s0t|s1x s1t s0t b0t|s0x s0y s0t b0t
`;

/** Combinations with what the other parser's tree says. */
const guided = `
g0|g0 s0t b0t|g1|g1 s1t s0t|gh|gh gr|gh gr s0t b0t|gr s0w|gl gh|gl gh s0t|gb|gb b0t s0t|g0 g1 gh gr|gh gr gb gl|g1 gr s0t|gh gr s0x s0y|g0 d0 m0|g1 d1 m1
gr s0t b0t|gl s0w gh|g0 s0w b0t|g0 s0t b0w|g1 s1w s0t|g1 s1t s0w|gh gr s0f|gs gr gh|gs g1 gh|gb gh s0t|gs s1t s0t b0t|g1 s1f s0x|gl gh s0x
`;

/** Features of a configuration of the parser that reads from the end, and of the one that follows its tree. */
export const backwardFeatures = combinationsOf(facts, combinations, 'backward');
export const forwardFeatures = combinationsOf(facts, combinations.trimEnd() + guided, 'forward');

const tagCount = fineTags.length;
const uposNumbers = new Map([...new Set(fineTags.map((t) => t.upos))].map((u, i) => [u, i]));
export const uposOf = Int32Array.from({ length: tagCount + 1 }, (_, t) =>
  t === tagCount ? 31 : uposNumbers.get(fineTags[t]!.upos)!,
);
/** Distances in words, few steps. */
export const steps = Int32Array.from({ length: 64 }, (_, d) =>
  d < 6 ? d : d < 8 ? 6 : d < 11 ? 7 : d < 16 ? 8 : d < 24 ? 9 : 10,
);

const values = new Int32Array(facts.length);
const guideValues = values.subarray(facts.indexOf('g0'));

/** Writes the hashes of a configuration's features into `out`. */
export function configurationFeatures(c: Configuration, features: Combinations, out: Int32Array): void {
  features.hash(configurationFacts(c, features), out);
}

/** The values of the facts that a configuration's features are made of, good until the next call. */
export function configurationFacts(c: Configuration, features: Combinations): Int32Array {
  const { words, tags, classes, frames, kinds, rels, left1, left2, right1, right2, n } = c;
  const v = values;
  const s0 = c.depth > 0 ? c.stack[c.depth - 1]! : -1;
  const s1 = c.depth > 1 ? c.stack[c.depth - 2]! : -1;
  const s2 = c.depth > 2 ? c.stack[c.depth - 3]! : -1;
  const s3 = c.depth > 3 ? c.stack[c.depth - 4]! : -1;
  const b0 = c.next;
  // In the order of `facts`.
  let k = 0;
  v[k++] = s0 < 0 ? 0 : words[s0]!;
  v[k++] = s0 < 0 ? 0 : tags[s0]!;
  v[k++] = s0 < 0 ? 0 : uposOf[tags[s0]!]!;
  v[k++] = s0 < 0 ? 0 : classes[s0]!;
  v[k++] = s1 < 0 ? 0 : words[s1]!;
  v[k++] = s1 < 0 ? 0 : tags[s1]!;
  v[k++] = s1 < 0 ? 0 : uposOf[tags[s1]!]!;
  v[k++] = s1 < 0 ? 0 : classes[s1]!;
  v[k++] = s2 < 0 ? 0 : words[s2]!;
  v[k++] = s2 < 0 ? 0 : tags[s2]!;
  v[k++] = s3 < 0 ? 0 : tags[s3]!;
  v[k++] = words[b0]!;
  v[k++] = tags[b0]!;
  v[k++] = uposOf[tags[b0]!]!;
  v[k++] = classes[b0]!;
  const b1 = b0 + 1;
  v[k++] = b1 > n ? 0 : words[b1]!;
  v[k++] = b1 > n ? 0 : tags[b1]!;
  v[k++] = b1 + 1 > n ? 0 : words[b1 + 1]!;
  v[k++] = b1 + 1 > n ? 0 : tags[b1 + 1]!;
  v[k++] = b1 + 2 > n ? 0 : tags[b1 + 2]!;
  let child = s0 < 0 ? -1 : left1[s0]!;
  v[k++] = child < 0 ? 0 : tags[child]!;
  v[k++] = child < 0 ? 0 : rels[child]!;
  v[k++] = child < 0 ? 0 : words[child]!;
  child = s0 < 0 ? -1 : left2[s0]!;
  v[k++] = child < 0 ? 0 : rels[child]!;
  child = s0 < 0 ? -1 : right1[s0]!;
  v[k++] = child < 0 ? 0 : tags[child]!;
  v[k++] = child < 0 ? 0 : rels[child]!;
  v[k++] = child < 0 ? 0 : words[child]!;
  child = s0 < 0 ? -1 : right2[s0]!;
  v[k++] = child < 0 ? 0 : rels[child]!;
  child = s1 < 0 ? -1 : left1[s1]!;
  v[k++] = child < 0 ? 0 : tags[child]!;
  v[k++] = child < 0 ? 0 : rels[child]!;
  v[k++] = child < 0 ? 0 : words[child]!;
  child = s1 < 0 ? -1 : right1[s1]!;
  v[k++] = child < 0 ? 0 : tags[child]!;
  v[k++] = child < 0 ? 0 : rels[child]!;
  v[k++] = child < 0 ? 0 : words[child]!;
  child = s1 < 0 ? -1 : right2[s1]!;
  v[k++] = child < 0 ? 0 : rels[child]!;
  child = left1[b0]!;
  v[k++] = child < 0 ? 0 : tags[child]!;
  v[k++] = child < 0 ? 0 : rels[child]!;
  v[k++] = child < 0 ? 0 : words[child]!;
  child = left2[b0]!;
  v[k++] = child < 0 ? 0 : rels[child]!;
  v[k++] = s0 < 0 ? 0 : Math.min(c.leftCount[s0]!, 4);
  v[k++] = s0 < 0 ? 0 : Math.min(c.rightCount[s0]!, 4);
  v[k++] = s1 < 0 ? 0 : Math.min(c.leftCount[s1]!, 4);
  v[k++] = s1 < 0 ? 0 : Math.min(c.rightCount[s1]!, 4);
  v[k++] = Math.min(c.leftCount[b0]!, 4);
  v[k++] = s0 < 0 ? 0 : c.leftSet[s0]!;
  v[k++] = s0 < 0 ? 0 : c.rightSet[s0]!;
  v[k++] = s1 < 0 ? 0 : c.leftSet[s1]!;
  v[k++] = s1 < 0 ? 0 : c.rightSet[s1]!;
  v[k++] = c.leftSet[b0]!;
  v[k++] = s0 < 0 ? 0 : steps[Math.min(b0 - s0, 63)]!;
  v[k++] = s1 < 0 ? 0 : steps[Math.min(s0 - s1, 63)]!;
  v[k++] = s0 < 0 ? 0 : marksBetween(c, s0, b0);
  v[k++] = s1 < 0 ? 0 : marksBetween(c, s1, s0);
  v[k++] = s0 < 1 ? 0 : tags[s0 - 1]!;
  v[k++] = s0 < 0 ? 0 : tags[s0 + 1]!;
  v[k++] = s1 < 1 ? 0 : tags[s1 - 1]!;
  v[k++] = s1 < 0 ? 0 : tags[s1 + 1]!;
  v[k++] = b0 < 1 ? 0 : tags[b0 - 1]!;
  v[k++] = s0 < 0 ? 0 : Math.min(c.quotes[b0]! - c.quotes[s0]!, 3);
  v[k++] = s1 < 0 ? 0 : Math.min(c.quotes[s0]! - c.quotes[s1]!, 3);
  v[k++] = b1 > n ? 0 : uposOf[tags[b1]!]!;
  v[k++] = s2 < 0 ? 0 : uposOf[tags[s2]!]!;
  v[k++] = s2 < 0 ? 0 : c.rightSet[s2]!;
  v[k++] = b1 > n ? 0 : classes[b1]!;
  v[k++] = c.marks[b0]!;
  v[k++] = b1 > n ? 0 : c.marks[b1]!;
  v[k++] = s0 < 0 ? 0 : c.marks[s0]!;
  v[k++] = s0 < 0 ? 0 : c.marks[s0 + 1]!;
  v[k++] = s1 < 0 ? 0 : c.marks[s1 + 1]!;
  v[k++] = s0 < 0 ? 0 : frames[s0]!;
  v[k++] = s1 < 0 ? 0 : frames[s1]!;
  v[k++] = frames[b0]!;
  v[k++] = s2 < 0 ? 0 : frames[s2]!;
  v[k++] = s0 < 0 ? 0 : kinds[s0]!;
  v[k++] = s1 < 0 ? 0 : kinds[s1]!;
  v[k++] = kinds[b0]!;
  child = s0 < 0 ? -1 : left2[s0]!;
  v[k++] = child < 0 ? 0 : words[child]!;
  child = left2[b0]!;
  v[k++] = child < 0 ? 0 : tags[child]!;
  if (features === forwardFeatures) guideFacts(c, s0, s1, b0, guideValues);
  return v;
}

/** Commas, colons and verbs up to a place, as one small number. */
export function marksBetween(c: Configuration, from: number, to: number): number {
  const commas = Math.min(c.commas[to]! - c.commas[from]!, 3);
  const colons = Math.min(c.colons[to]! - c.colons[from]!, 1);
  const verbs = Math.min(c.verbs[to]! - c.verbs[from]!, 2);
  return 1 + commas + 4 * colons + 8 * verbs;
}
