import { dateWords } from './date-words.js';
import type { Word } from './words.js';

/** Where a statement lies, seen from the day of the report. */
export type Tense = 'past' | 'future' | 'unknown';

const ends = new Set(['.', ';', '?', '!', '—', '–', ':']);

function wordTense(words: readonly Word[], i: number): Tense {
  const known = dateWords();
  const { lower } = words[i]!;
  // "due to the strike" gives a reason
  if (lower === 'due' && words[i + 1]?.lower === 'to' && /^(the|a|an|its|his|their)$/.test(words[i + 2]?.lower ?? ''))
    return 'unknown';
  if (known.ahead.has(lower)) return 'future';
  if (known.behind.has(lower) || (lower.length > 4 && lower.endsWith('ed'))) {
    // "will be held", "to be signed": the participle says nothing
    const before = words[i - 1]?.lower;
    if (before === 'be' || before === 'is' || before === 'are') return 'unknown';
    return 'past';
  }
  return lower === 'be' ? 'future' : 'unknown';
}

/** Whether a verb's form is one by which news tells what is over: "went", "hit". In small letters. */
export const tellsPast = (form: string): boolean => dateWords().behind.has(form);

/** Whether the mark at `i` ends the sentence; a shortened word's full stop does not. */
function endsSentence(words: readonly Word[], i: number): boolean {
  if (!ends.has(words[i]!.text)) return false;
  // "12:01".
  if (words[i]!.text === ':' && /^\d/.test(words[i + 1]?.lower ?? '') && /\d$/.test(words[i - 1]?.lower ?? ''))
    return false;
  const before = words[i - 1]?.lower ?? '';
  const known = dateWords();
  return (
    words[i]!.text !== '.' ||
    !(
      before.length < 2 ||
      known.abbreviations.has(before) ||
      (before.length < 5 && (known.months.has(before) || known.weekdays.has(before)))
    )
  );
}

/** Words between a verb that fixes a day and the "for" before the day: "called a meeting for Monday". */
const fixedWithin = 5;

/** "Has called a meeting for Monday", "has set Tuesday for the signing": the day lies ahead, though the verb tells of what is over. */
function isFixed(words: readonly Word[], from: number, to: number): boolean {
  const { fixing } = dateWords();
  if (words[to]?.lower === 'for' && fixing.has(words[from - 1]?.lower ?? '')) return true;
  if (words[from - 1]?.lower !== 'for') return false;
  for (let i = from - 2; i >= Math.max(0, from - 2 - fixedWithin); i--) {
    if (endsSentence(words, i) || words[i]!.text === ',') return false;
    if (fixing.has(words[i]!.lower)) return true;
  }
  return false;
}

const quotes: ReadonlySet<string> = new Set(['"', '\u201c', '\u201d']);
/** Words within quotation marks that are passed over, and before an "until" within which "did not" stands. */
const longestQuoted = 8;
const wasNotWithin = 6;

/** "The strike from midnight on Sunday has been deferred": the day was still to come. */
function isPutOff(words: readonly Word[], from: number, to: number): boolean {
  if (!/^(?:from|on|for|at|of)$/.test(words[from - 1]?.lower ?? '')) return false;
  for (let i = to; i < Math.min(words.length, to + 14) && !endsSentence(words, i); i++)
    if (dateWords().putOff.has(words[i]!.lower))
      return words.slice(to, i).some((w) => w.lower === 'been' || w.lower === 'was');
  return false;
}

/** Words between a verb that asks for something and the "to" of what it asks for: "asked the crews of both ships to sail". */
const promptedWithin = 6;

/** "Has asked the crews to sail on Monday": the "to" at `i` opens what somebody is still to do. */
function isPrompted(words: readonly Word[], i: number): boolean {
  const verb = words[i + 1]?.text ?? '';
  if (words[i]!.lower !== 'to' || !/^\p{Ll}{2,}$/u.test(verb) || /^(?:the|an|its|his|her|their)$/.test(verb))
    return false;
  for (let j = i - 1; j >= Math.max(0, i - promptedWithin); j--) {
    if (endsSentence(words, j)) return false;
    if (dateWords().prompting.has(words[j]!.lower)) return true;
    if (wordTense(words, j) !== 'unknown') return false;
  }
  return false;
}

/** Whether words between a "by" and a day are of time, as in "by noon on Monday": "by letter on Monday" tells of no day to come. */
const isOfTime = (between: readonly Word[]): boolean =>
  between.every(({ lower }) => {
    const { clock, partsOfDay, starts, until } = dateWords();
    return (
      /^(?:on|at|of|end|close|[ap]\.?m\.?)$|^\d/.test(lower) ||
      clock.has(lower) ||
      partsOfDay.has(lower) ||
      starts.has(lower) ||
      until.has(lower)
    );
  });

/**
 * Tense of the statement around words `[from, to)`: that of the nearest verb to the left in the same sentence, or else to the right. Read from the
 * surface, so that it needs no tags. A comma may stand between; a full stop not.
 */
export function tenseAround(words: readonly Word[], from: number, to: number): Tense {
  if (isFixed(words, from, to) || isPutOff(words, from, to)) return 'future';
  for (let i = from - 1; i >= Math.max(0, from - 14); i--) {
    if (endsSentence(words, i)) break;
    // "Called it a 'planned merger' on Friday": what is quoted before it has a time of its own.
    if (quotes.has(words[i]!.text)) {
      const opening = words.findLastIndex((w, k) => k < i && quotes.has(w.text));
      if (opening >= Math.max(0, i - longestQuoted)) {
        i = opening;
        continue;
      }
    }
    // "Did not meet until Sunday": they have met.
    if (words[i]!.lower === 'until' && words.slice(Math.max(0, i - wasNotWithin), i).some((w) => w.lower === 'did'))
      return 'past';
    if (i < from - 1 && isPrompted(words, i)) return 'future';
    if (dateWords().by.has(words[i]!.lower) && !isOfTime(words.slice(i + 1, from))) continue;
    const tense = wordTense(words, i);
    if (tense !== 'unknown') return tense;
  }
  for (let i = to; i < Math.min(words.length, to + 14); i++) {
    if (endsSentence(words, i)) break;
    const tense = wordTense(words, i);
    if (tense !== 'unknown') return tense;
  }
  return 'unknown';
}
