import type { PartialDate, Span } from '../documents/index.js';
import type { Sentence } from './sentence.js';

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

/** Dates, durations, sets and times in a sentence or a whole text, in order; spans are into the document's text (or the given string). */
export function dates(_input: Sentence | string, _context: DateContext): DateMention[] {
  return [];
}

/** The TIMEX3 value of a mention, null where unresolved. */
export const timexValue = (mention: DateMention): string | null => mention.value;
