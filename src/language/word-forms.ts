import { type Lexicon, lexicalMask } from './lexicon.js';
import { mix } from './weights.js';

/** What the tagger and the parser see of a word's form: hashes, the same for every place where the word stands. */
export interface WordForm {
  /** Of the lower-case form. */
  readonly word: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix3: number;
  /** Capitals, digits, hyphens. */
  readonly shape: number;
  readonly lower: string;
  /** What a dictionary says the word may be. */
  readonly mask: number;
}

function hashText(text: string, from: number, to: number, seed: number): number {
  let h = seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, to - from);
}

/** Hash of a lower-case word. */
export const wordHash = (lower: string): number => hashText(lower, 0, lower.length, 0x811c9dc5);

function shapeOf(text: string): number {
  let upper = 0;
  let lower = 0;
  let digit = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) digit++;
    else if (c >= 97 && c <= 122) lower++;
    else if (c >= 65 && c <= 90) upper++;
    else other++;
  }
  const first = text.charCodeAt(0);
  const initial =
    first >= 65 && first <= 90
      ? 1
      : first >= 48 && first <= 57
        ? 2
        : (first >= 97 && first <= 122) || first > 0xbf
          ? 3
          : 0;
  return (
    1 +
    initial +
    4 * (upper > 1 ? 2 : upper) +
    16 * (lower > 0 ? 1 : 0) +
    32 * (digit > 0 ? 1 : 0) +
    64 * (other > 0 ? 1 : 0) +
    128 * Math.min(text.length, 3)
  );
}

/** A hash of a form that no other code should depend on, but that the models were trained with. */
export function wordForm(text: string, lexicon?: Lexicon): WordForm {
  // "US" is not "us".
  const abbreviation = text.length > 1 && text.length < 5 && /^[A-Z]+$/.test(text);
  const lower = abbreviation
    ? text
    : text
        .toLowerCase()
        .replace(/[\u2018\u2019`]/g, "'")
        .replace(/[0-9]/g, '0');
  const n = lower.length;
  return {
    word: wordHash(lower),
    suffix1: hashText(lower, n - 1, n, 11),
    suffix2: hashText(lower, Math.max(0, n - 2), n, 12),
    suffix3: hashText(lower, Math.max(0, n - 3), n, 13),
    suffix4: hashText(lower, Math.max(0, n - 4), n, 14),
    prefix3: hashText(lower, 0, Math.min(3, n), 15),
    shape: shapeOf(text),
    lower,
    mask: lexicon ? lexicalMask(lexicon, lower) : 0,
  };
}

/** Forms by text, kept between sentences: most words come again. */
export function wordForms(lexicon: Lexicon, limit = 60_000): (text: string) => WordForm {
  let known = new Map<string, WordForm>();
  return (text) => {
    let form = known.get(text);
    if (form === undefined) {
      if (known.size >= limit) known = new Map();
      form = wordForm(text, lexicon);
      known.set(text, form);
    }
    return form;
  };
}
