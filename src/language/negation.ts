import type { Span } from '../documents/index.js';
import type { Sentence } from './sentence.js';

export interface NegationMention {
  /** The cue's own span. */
  readonly span: Span;
  readonly cue: string;
  readonly type: 'particle' | 'determiner' | 'pronoun' | 'adverb' | 'coordination' | 'preposition' | 'verb' | 'phrase';
  /** First and last token index under the negation, `[from, to)`. */
  readonly scope: readonly [from: number, to: number];
}

/** Negation cues in a sentence with what they negate. */
export function negations(_sentence: Sentence): NegationMention[] {
  return [];
}

/** Whether the predicate at this token is under an odd number of negations. */
export function isNegated(_sentence: Sentence, _predicate: number): boolean {
  return false;
}
