import type { Span } from '../documents/index.js';
import type { Sentence } from './sentence.js';

export interface ConditionMention {
  readonly text: string;
  readonly span: Span;
  /** The stretch of this sentence that holds only under the condition. */
  readonly governs: Span;
  /** For "in that case": the condition it points back to, where one was found. */
  readonly refersTo: { readonly text: string; readonly span: Span } | null;
}

/** Conditions in a sentence; `previous` are the sentences before it (nearest last), for "in that event". */
export function conditions(_sentence: Sentence, _previous: readonly Sentence[] = []): ConditionMention[] {
  return [];
}
