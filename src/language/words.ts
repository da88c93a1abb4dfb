import type { Sentence } from './sentence.js';

/** A run of letters, a number or a single mark, as the surface grammars of dates and amounts read it: finer than a token. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Splits a text into words; offsets count from `from`. */
export function words(text: string, from = 0): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(/\d+(?:[.,]\d+)*|\p{L}+|[^\s\p{L}\d]/gu)) {
    const start = from + match.index;
    found.push({
      text: match[0],
      lower: match[0] === '’' ? "'" : match[0].toLowerCase(),
      start,
      end: start + match[0].length,
    });
  }
  return found;
}

/** The text of a sentence put together again from its tokens: every offset stands, whitespace is blank. */
export function surface(sentence: Sentence): string {
  let text = '';
  for (const token of sentence.tokens) text = text.padEnd(token.start - sentence.start) + token.text;
  return text;
}
