import type { Document, Span } from './document.js';
import { lowerWords } from './phrases.js';

/** A sentence of a copy, and the one of its original that it takes over, as spans of their texts. */
export interface TakenOver {
  readonly span: Span;
  readonly of: Span;
}

/** Of a copied sentence's words, so many stand in the original's, in that order. */
const share = 0.65;
/** Words in a row that two sentences do not share by chance. */
const run = 4;
/** A shorter piece ("Mr.") belongs to what follows. */
const fewest = 4;

interface Piece {
  readonly span: Span;
  readonly words: readonly string[];
}

const known = new WeakMap<Document, WeakMap<Document, readonly TakenOver[]>>();

/** The sentences of a copy that it takes over from its original, word for word or with light edits, in the order of its text; the rest is its own. */
export function takenOver(copy: Document, original: Document): readonly TakenOver[] {
  const made = known.get(copy)?.get(original) ?? aligned(copy, original);
  const of = known.get(copy) ?? new WeakMap<Document, readonly TakenOver[]>();
  known.set(copy, of.set(original, made));
  return made;
}

function aligned(copy: Document, original: Document): TakenOver[] {
  const theirs = pieces(original);
  const holders = new Map<string, number[]>();
  for (const [i, { words }] of theirs.entries())
    for (const key of runs(words)) holders.set(key, [...(holders.get(key) ?? []), i]);
  return pieces(copy).flatMap(({ span, words }) => {
    const near = new Set(runs(words).flatMap((key) => holders.get(key) ?? []));
    const [best] = [...near]
      .map((i) => ({ of: theirs[i]!, common: inOrder(words, theirs[i]!.words) }))
      .sort((x, y) => y.common - x.common);
    return best !== undefined && best.common / words.length >= share ? [{ span, of: best.of.span }] : [];
  });
}

/** Keys of all runs of words; of a piece that is shorter than a run, its words. */
function runs(words: readonly string[]): string[] {
  if (words.length <= run) return [words.join(' ')];
  return Array.from({ length: words.length - run + 1 }, (_, at) => words.slice(at, at + run).join(' '));
}

function pieces({ text, blocks }: Document): Piece[] {
  return blocks.flatMap(({ kind, span: [from, to] }) => {
    if (kind !== 'body' && kind !== 'question') return [];
    const found: Piece[] = [];
    let start = from;
    const body = text.slice(from, to);
    for (const end of [...body.matchAll(/[.!?]["\u201d\u2019')\]]*\s+/g)]
      .map((m) => from + m.index + m[0].length)
      .concat(to)) {
      const words = lowerWords(text.slice(start, end));
      if (words.length < fewest && end < to) continue;
      if (words.length > 0) found.push({ span: [start, end], words });
      start = end;
    }
    return found;
  });
}

/** Length of the longest common subsequence of words. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) next[j + 1] = word === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    row = next;
  }
  return row[b.length]!;
}
