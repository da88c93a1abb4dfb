import type { Document } from './document.js';
import { lowerWords } from './phrases.js';

/** Documents that carry one text: copies of a wire story, trimmed, under another headline or with an agency's prefix. */
export interface DuplicateGroup {
  /** Ids in the order given. */
  readonly documents: readonly string[];
  /** The least of the likenesses that tie the group together, 0 to 1: the share of the shorter text's word runs that the other holds too. */
  readonly likeness: number;
}

/** Words in a run. Five in a row rarely agree by chance, even in two accounts of one event. */
const run = 5;
/**
 * A copy shares this much of the shorter text's runs: one edited word breaks five of them, so that a lightly edited reprint with a paragraph of its own
 * shares half, while two outlets' own accounts of one event, quotations and all, share less than a tenth.
 */
const threshold = 0.3;
/** The least bottom hashes kept of each text; those that two texts share make them candidates (Broder 1997, "bottom-k" sketches). */
const sketchSize = 64;
/** A pair whose sketch shares less than this is not measured: four standard deviations below the threshold. */
const leastShare = 0.1;
/** Of the documents that hold a hash which more than this hold, only the first is compared: they are copies of it, or the hash is boilerplate. */
const commonest = 60;

/**
 * Groups of two or more near-duplicates among documents, as in a folder of wire copy. Two are near-duplicates where the body of the
 * shorter lies, by runs of five words, for a good part in the longer; two outlets' own accounts of one event do not. Candidates come from
 * bottom-k sketches, so that thousands of documents take seconds; each pair is then measured exactly.
 */
export function nearDuplicates(documents: readonly Document[]): readonly DuplicateGroup[] {
  const runs = documents.map(bodyRuns);
  const group = documents.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root]!;
    group[index] = root;
    return root;
  };
  const likenesses: { readonly of: number; readonly value: number }[] = [];
  for (const [a, b] of candidates(runs)) {
    if (rootOf(a) === rootOf(b)) continue;
    const value = contained(runs[a]!, runs[b]!);
    if (value < threshold) continue;
    group[rootOf(b)] = rootOf(a);
    likenesses.push({ of: a, value });
  }
  const members = new Map<number, number[]>();
  for (const index of group.keys()) {
    const root = rootOf(index);
    const same = members.get(root);
    if (same === undefined) members.set(root, [index]);
    else same.push(index);
  }
  return [...members.entries()]
    .filter(([, indices]) => indices.length > 1)
    .map(([root, indices]) => ({
      documents: indices.sort((x, y) => x - y).map((index) => documents[index]!.id),
      likeness: Math.min(...likenesses.filter(({ of }) => rootOf(of) === root).map(({ value }) => value)),
    }))
    .sort((x, y) => (x.documents[0]! < y.documents[0]! ? -1 : 1));
}

/** Documents are looked at more than once on the way to a brief. */
const known = new WeakMap<Document, ReadonlySet<number>>();

/** Hashes of all runs of words in what a document says itself: captions, bylines and page furniture make no two reports alike. */
function bodyRuns(document: Document): ReadonlySet<number> {
  const made = known.get(document);
  if (made) return made;
  const hashes = new Set<number>();
  for (const { kind, span } of document.blocks) {
    if (kind !== 'body' && kind !== 'question') continue;
    const words = lowerWords(document.text.slice(...span)).map(hashWord);
    for (let at = 0; at + run <= words.length; at++) {
      let hash = 0;
      for (let next = at; next < at + run; next++) hash = mix(hash, words[next]!);
      hashes.add(hash >>> 0);
    }
  }
  known.set(document, hashes);
  return hashes;
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/**
 * Pairs of documents of which the one may lie in the other. The share of a sketch's hashes that the other text holds tells the share of the
 * whole, give or take a sixteenth for 64 hashes: a pair far below the threshold is not measured. A trimmed copy keeps its share of the least hashes, so
 * its whole text is looked up.
 */
function candidates(runs: readonly ReadonlySet<number>[]): Iterable<readonly [number, number]> {
  const sketches = runs.map(sketchOf);
  const holders = new Map<number, number[]>();
  for (const [index, sketch] of sketches.entries()) {
    for (const hash of sketch) {
      const same = holders.get(hash);
      if (same === undefined) holders.set(hash, [index]);
      else same.push(index);
    }
  }
  // What more than `commonest` hold is compared with the first alone, so that it tells nothing of the others' share.
  const telling = new Uint16Array(runs.length);
  for (const same of holders.values())
    for (const index of same.length > commonest ? same.slice(0, 1) : same) telling[index]!++;
  const pairs = new Map<number, readonly [number, number]>();
  const shared = new Uint16Array(runs.length);
  for (const [index, set] of runs.entries()) {
    const touched: number[] = [];
    for (const hash of set) {
      const same = holders.get(hash);
      if (same === undefined) continue;
      for (let at = 0; at < (same.length > commonest ? 1 : same.length); at++) {
        const other = same[at]!;
        if (other !== index && shared[other]!++ === 0) touched.push(other);
      }
    }
    for (const other of touched) {
      if (shared[other]! >= Math.max(3, telling[other]! * leastShare)) {
        const pair = [Math.min(index, other), Math.max(index, other)] as const;
        pairs.set(pair[0] * runs.length + pair[1], pair);
      }
      shared[other] = 0;
    }
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

type Runs = ReadonlySet<number>;
const sketched = new WeakMap<Runs, Uint32Array>();

function sketchOf(runs: Runs): Uint32Array {
  const made = sketched.get(runs) ?? Uint32Array.from(runs).sort().slice(0, sketchSize);
  sketched.set(runs, made);
  return made;
}

/** A negotiation is looked at as it stood on many days: pairs of documents are measured once. */
const measured = new WeakMap<Runs, WeakMap<Runs, number>>();

function contained(a: Runs, b: Runs): number {
  const others = measured.get(a) ?? new WeakMap<Runs, number>();
  measured.set(a, others);
  const value = others.get(b) ?? containment(a, b);
  others.set(b, value);
  return value;
}

function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < 8) return 0;
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared++;
  return shared / small.size;
}
