import type { Sentence } from '../../language/index.js';
import type { Attribution } from '../attribution/attribution.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/** "Despite the fact that the forecasts failed": whether the clause is taken as given, whoever guesses what stands around it. */
export function isGiven({ sentence: { tokens }, from }: Segment, lexicon: Lexicon): boolean {
  return tokens[from - 1]?.lemma === 'that' && lexicon.given.has(tokens[from - 2]?.lemma ?? '');
}

/** Whether a voice without a face speaks: "the impression is". */
export function isFaceless({ sourceHead }: Attribution, sentences: readonly Sentence[], lexicon: Lexicon): boolean {
  const head = sourceHead === null ? undefined : sentences[sourceHead.sentence]?.tokens[sourceHead.token];
  return head?.upos === 'NOUN' && lexicon.voices.has(head.lemma);
}
