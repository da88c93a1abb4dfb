import type { Span } from '../documents/index.js';
import type { Sentence } from './sentence.js';

/** A quantity or a range of it. An open bound is null. */
export interface AmountMention {
  readonly low: number | null;
  readonly high: number | null;
  /** Plural noun, `%`, ISO 4217 code, `USD a year`; empty where the text names none. */
  readonly unit: string;
  readonly text: string;
  readonly span: Span;
}

/** Amounts in a sentence, in order; dates and ordinals are none. */
export function amounts(_sentence: Sentence): AmountMention[] {
  return [];
}
