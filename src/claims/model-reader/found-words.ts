import type { Span } from '../../documents/index.js';
import { fold } from '../parties/fold.js';

interface Word {
  readonly text: string;
  readonly span: Span;
}

const wordsOf = (text: string, from: number, to: number): Word[] =>
  [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    text: fold(word).toLowerCase(),
    span: [from + index, from + index + word.length],
  }));

/** Of eight words one may differ: a model mends a spelling or drops an article, and then still means this place. */
const SLIPS = 1 / 8;

/**
 * Where words that somebody quotes stand in a stretch of a text: verbatim, or with marks, blanks and capitals aside the same words, or with
 * one word in eight changed, left out or put in. Null where they stand nowhere. Edit distance over words with a free start and end (Sellers 1980).
 */
export function foundWords(quoted: string, text: string, within: Span = [0, text.length]): Span | null {
  const exact = text.slice(...within).indexOf(quoted);
  if (exact >= 0) return [within[0] + exact, within[0] + exact + quoted.length];
  const wanted = wordsOf(quoted, 0, quoted.length);
  const there = wordsOf(text, ...within);
  if (wanted.length === 0 || there.length === 0) return null;
  // Row by row of what is wanted: the least slips of an ending at each word of the text, and where that match began.
  let slips = new Array<number>(there.length + 1).fill(0);
  let began = Array.from({ length: there.length + 1 }, (_, j) => j);
  for (const [i, word] of wanted.entries()) {
    const nextSlips = [i + 1];
    const nextBegan = [0];
    for (const [j, other] of there.entries()) {
      const swapped = slips[j]! + (other.text === word.text ? 0 : 1);
      const dropped = slips[j + 1]! + 1;
      const added = nextSlips[j]! + 1;
      const least = Math.min(swapped, dropped, added);
      nextSlips.push(least);
      nextBegan.push(least === swapped ? began[j]! : least === dropped ? began[j + 1]! : nextBegan[j]!);
    }
    slips = nextSlips;
    began = nextBegan;
  }
  const end = slips.reduce((best, s, j) => (j > 0 && s < slips[best]! ? j : best), 1);
  if (slips[end]! > Math.floor(wanted.length * SLIPS) || began[end]! >= end) return null;
  return [there[began[end]!]!.span[0], there[end - 1]!.span[1]];
}
