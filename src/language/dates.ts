import type { PartialDate, Span } from '../documents/index.js';
import { readPartial } from './calendar.js';
import { opened, readAt } from './date-expressions.js';
import type { Reading } from './date-reading.js';
import { dateWords } from './date-words.js';
import type { Sentence } from './sentence.js';
import { type Tense, tenseAround } from './tense.js';
import type { Time } from './times.js';
import { surface, words as wordsOf } from './words.js';

/** A stretch of text that names a time. */
export interface DateMention {
  readonly span: Span;
  readonly text: string;
  /** First and last day, month or year it may mean, at the precision of the words; null where open or unresolved. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** False where the publication date would be needed and is unknown, or the words are too vague. */
  readonly resolved: boolean;
  readonly kind: 'date' | 'duration' | 'set' | 'time';
  /** TIMEX3 value (`1998-W32`, `1997-SU`, `P1W`, `PAST_REF`); null where unresolved. */
  readonly value: string | null;
}

export interface DateContext {
  /** Day the report came out; unknown leaves relative dates unresolved. */
  readonly published: PartialDate | null;
  /** Mentions read before in the same document, for "a day earlier", "that quarter". */
  readonly previous?: readonly DateMention[];
}

/** Whether a word names a month. */
export const isMonth = (word: string): boolean => dateWords().months.has(word.toLowerCase());

/** Whether a word names a day of the week. */
export const isWeekday = (word: string): boolean => dateWords().weekdays.has(word.toLowerCase());

/** Where what a text tells of a stretch of it lies, seen from the day of the report: by the nearest verb. */
export function tenseOf(text: string, [start, end]: Span): Tense {
  const words = wordsOf(text);
  const from = words.findIndex((w) => w.start >= start);
  const to = words.findIndex((w) => w.start >= end);
  return from < 0 ? 'unknown' : tenseAround(words, from, to < 0 ? words.length : to);
}

/** The TIMEX3 value of a mention, null where unresolved. */
export const timexValue = (mention: DateMention): string | null => mention.value;

/**
 * Dates, durations, sets and times in a sentence or a whole text, in order; spans are into the document's text (or the given string).
 * News tells of the past unless the tense says otherwise. Without a publication date, what depends on it stays unresolved.
 */
export function dates(input: Sentence | string, context: DateContext): DateMention[] {
  const text = typeof input === 'string' ? input : surface(input);
  const offset = typeof input === 'string' ? 0 : input.start;
  const words = wordsOf(text);
  const published = readPartial(context.published);
  let last: Time | null = lastOf(context.previous ?? []);
  const reading: Reading = {
    year: published?.year ?? null,
    month: published?.month ?? null,
    day: published?.day ?? null,
    tense: (from, to) => tenseAround(words, from, to),
    last: () => last,
  };
  const { starts } = dateWords();
  const mentions: DateMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const code = words[i]!.lower.charCodeAt(0);
    if (!(code >= 48 && code <= 57) && !starts.has(words[i]!.lower)) continue;
    const read = readAt(words, i, reading);
    if (read === null) continue;
    const found = opened(words, i, read, context.published);
    const { time } = found;
    const span = [offset + words[found.first]!.start, offset + words[found.next - 1]!.end] as const;
    const resolved = time !== null && (found.kind !== 'date' || time.grain !== 'vague' || reading.day !== null);
    mentions.push({
      span,
      text: text.slice(span[0] - offset, span[1] - offset),
      from: time?.from ?? null,
      to: time?.to ?? null,
      resolved,
      kind: found.kind,
      value: time?.value ?? null,
    });
    const names = read.kind !== 'duration' && read.kind !== 'set' && read.time?.grain !== 'vague';
    // "a year earlier" looks back for a moment and leaves the story where it was
    if (read.time && names && !/^(ago|earlier|period|quarter)$/.test(words[read.next - 1]!.lower)) last = read.time;
    else if (
      read.time &&
      names &&
      /^(period|quarter)$/.test(words[read.next - 1]!.lower) &&
      words[i + 1]?.text !== '-' &&
      words[i + 2]?.text !== '-'
    )
      last = read.time;
    i = found.next - 1;
  }
  return mentions;
}

const grains: readonly (readonly [RegExp, Time['grain']])[] = [
  [/^\d{4}-\d\d-\d\d/, 'day'],
  [/^\d{4}-\d\d$/, 'month'],
  [/^\d{4}-[QH]/, 'quarter'],
  [/^\d{4}-W\d/, 'week'],
  [/^\d{4}$/, 'year'],
];

function lastOf(previous: readonly DateMention[]): Time | null {
  for (let i = previous.length - 1; i >= 0; i--) {
    const { value, from, to, kind } = previous[i]!;
    const grain = value === null || kind === 'duration' ? undefined : grains.find(([shape]) => shape.test(value))?.[1];
    if (grain && value) return { value, from, to, grain };
  }
  return null;
}
