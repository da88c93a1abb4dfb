import type { Sentence } from './sentence.js';

/**
 * Polarity of a statement whose predicate is at this token, as the codebook has it: denied where the text says that it did not happen, does not
 * exist or will not come; a negated aim, pledge or gradable state stays affirmed.
 */
export function polarityOf(_sentence: Sentence, _predicate: number): 'affirmed' | 'denied' {
  return 'affirmed';
}
