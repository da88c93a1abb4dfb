import type { Span } from '../documents/index.js';
import type { Sentence } from './sentence.js';

export type ScaleName = 'perceptions' | 'icd203' | 'phia';

/** Words that hedge, as a probability range on a named scale. */
export interface HedgeMention {
  readonly span: Span;
  readonly phrase: string;
  /** Probability, 0 to 1. */
  readonly low: number;
  readonly high: number;
  readonly scale: ScaleName;
  /** The clause that is hedged. */
  readonly scope: Span;
}

/** Hedges in a sentence, in order. */
export function hedges(_sentence: Sentence, _scale: ScaleName = 'perceptions'): HedgeMention[] {
  return [];
}
