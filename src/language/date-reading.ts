import { type Day, dayOf } from './calendar.js';
import { dateWords } from './date-words.js';
import { readNumber } from './numbers.js';
import type { Tense } from './tense.js';
import type { Time } from './times.js';
import type { Word } from './words.js';

/** What a date expression is read against. */
export interface Reading {
  /** Publication, as far as known. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: Day | null;
  /** Tense of the statement around words `[from, to)`. */
  readonly tense: (from: number, to: number) => Tense;
  /** The time named last before word `i`. */
  readonly last: () => Time | null;
}

/** A time and the word after it; time null: named, but it needs a publication date that is not known. */
export interface TimeRead {
  readonly time: Time | null;
  readonly next: number;
}

/** Of the same date in several years, the one that the tense wants; the nearest where it says nothing. */
export function inYear<T>(
  reading: Reading,
  tense: Tense,
  make: (year: number) => T,
  dayIn: (year: number) => Day,
): T | null {
  if (reading.year === null) return null;
  const now = reading.day ?? dayOf(reading.year, reading.month ?? 7, 15);
  let best = reading.year;
  let least = Number.POSITIVE_INFINITY;
  for (const year of [reading.year, reading.year - 1, reading.year + 1]) {
    const away = dayIn(year) - now;
    // a date on the wrong side of the tense counts as far: verbs of report stand in the past tense beside plans
    const cost = Math.abs(away) + (tense === 'past' && away > 0 ? 200 : tense === 'future' && away < 0 ? 200 : 0);
    if (cost < least) {
      least = cost;
      best = year;
    }
  }
  return make(best);
}

/** A year in digits at word `i`, `1900` to `2099`, or spoken (`nineteen ninety-six`). */
export function readYear(words: readonly Word[], i: number): { readonly year: number; readonly next: number } | null {
  const word = words[i];
  if (word === undefined) return null;
  if (/^(1[5-9]|20)\d\d$/.test(word.lower)) {
    if (words[i + 1]?.text === '%' || (words[i - 1] && /^[$€£]$/.test(words[i - 1]!.text))) return null;
    return { year: Number(word.lower), next: i + 1 };
  }
  if (word.lower !== 'nineteen' && word.lower !== 'twenty') return null;
  const after = readNumber(words, i + 1);
  if (after === null || after.digits || after.value < 10 || after.value > 99) return null;
  return { year: (word.lower === 'nineteen' ? 1900 : 2000) + after.value, next: after.next };
}

/** Skips a comma or an "of" between the parts of a date. */
export const past = (words: readonly Word[], i: number): number =>
  words[i]?.text === ',' || words[i]?.lower === 'of' ? i + 1 : i;

export const isCapital = (word: Word): boolean => word.text[0] !== word.lower[0];

/** `this year`, `last year`, `next year` after a month or a season: how many years away. */
export function readYearAway(
  words: readonly Word[],
  i: number,
): { readonly away: number; readonly next: number } | null {
  const at = words[i]?.lower === 'of' ? i + 1 : i;
  if (words[at + 1]?.lower !== 'year') return null;
  const known = dateWords();
  const which = words[at]!.lower;
  const away = known.last.has(which) ? -1 : known.next.has(which) ? 1 : known.this.has(which) ? 0 : null;
  return away === null ? null : { away, next: at + 2 };
}
