import type { Document, Span } from '../documents/index.js';
import { contentWords } from './content.js';

/** A sentence of a report by what it is about. */
interface Told {
  readonly span: Span;
  readonly words: ReadonlySet<string>;
}

/** Content words that a sentence shares with the one that it tells again, at least, and the share of its own that they are. */
const [fewest, share] = [3, 1 / 3];
/** A sentence with less content ("Talks go on.") is left out of the count. */
const shortest = 4;

const known = new WeakMap<Document, readonly Told[]>();

function sentencesOf(document: Document): readonly Told[] {
  const made = known.get(document) ?? cut(document);
  known.set(document, made);
  return made;
}

function cut({ text, blocks }: Document): Told[] {
  return blocks.flatMap(({ kind, span: [from, to] }) => {
    if (kind !== 'body') return [];
    const found: Told[] = [];
    let start = from;
    const ends = [...text.slice(from, to).matchAll(/[.!?][”"’)]*\s+(?=[“"‘(\p{Lu}\d])/gu)].map(
      (m) => from + m.index + m[0].length,
    );
    for (const end of [...ends, to]) {
      const words = contentWords(text.slice(start, end));
      if (words.size >= shortest) found.push({ span: [start, end], words });
      start = end;
    }
    return found;
  });
}

const again = ({ words }: Told, other: Document, most = share): boolean => {
  const enough = Math.max(fewest, words.size * most);
  return sentencesOf(other).some((o) => {
    let shared = 0;
    for (const w of words) if (o.words.has(w)) shared++;
    return shared >= enough;
  });
};

/** The share of a report's sentences that another tells too, in the same words or others. */
export function toldAgain(report: Document, other: Document): number {
  const own = sentencesOf(report);
  return own.length === 0 ? 0 : own.filter((s) => again(s, other)).length / own.length;
}

/**
 * Whether another report tells, in the same words or others, the sentence in which a span begins: a third of its content, or as much as is asked. Undefined
 * of a sentence of little content, of which that cannot be told.
 */
export function isToldAgain(span: Span, report: Document, other: Document, most = share): boolean | undefined {
  const sentence = sentencesOf(report).find((s) => s.span[0] <= span[0] && span[0] < s.span[1]);
  return sentence && again(sentence, other, most);
}

/** The share of all content words of a report that another has too. */
export function sharedVocabulary(report: Document, other: Document): number {
  const [own, theirs] = [report, other].map((d) => new Set(sentencesOf(d).flatMap((s) => [...s.words])));
  return own!.size === 0 ? 0 : [...own!].filter((w) => theirs!.has(w)).length / own!.size;
}
