import type { Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import type { RoleContext, Subject } from './roles.js';
import type { Segment } from './segments.js';

/**
 * Whether a subject is somebody of their own whom nothing places ("Some commanders want", "Jersey gave", in a quotation "he wants"): then
 * the claim is no act of whoever spoke or acted before, and saying nobody's is better than the wrong side's.
 */
export function somebodyElse(
  { segment, token, from }: Subject,
  { predicate, sentence }: Segment,
  { parties, lexicon, quoted, speaker }: RoleContext,
): boolean {
  const { tokens, index } = segment.sentence;
  const { upos, lemma, text } = tokens[token] as Token;
  if (upos === 'PRON') {
    const meant = parties.mentionAt(index, token);
    // "He would not sign", of one who is known by name and whom nothing places: of no side.
    if (meant?.parties.length === 0 && meant.actor !== undefined && meant.relative !== true) return true;
    return quoted && personal.has(meant?.gender ?? '') && lexicon.thirdPerson.has(text.toLowerCase());
  }
  // "Our people": the speaker's. "Analysts put the loss at a third": of whom it was the talk.
  // "Our ministers", where nobody is told to speak: of whoever writes.
  if (tokens.slice(from, token).some((t) => lexicon.firstPerson.has(t.text.toLowerCase())))
    return speaker === null && !quoted;
  const mention = parties.mentionAt(index, token);
  if (mention?.kind === 'person') return true;
  if (predicate !== null && lexicon.judging.has((sentence.tokens[predicate.head] as Token).lemma)) return false;
  if (mention !== undefined) return mention.kind === 'role' || mention.kind === 'group';
  const { persons, bodies } = shippedCues();
  if (upos === 'PROPN' || persons.has(lemma) || bodies.has(lemma)) return true;
  // "Donors urge", "businessmen want": people by what they do, whom no list need know.
  const { xpos } = tokens[token] as Token;
  return (
    xpos === 'NNS' &&
    predicate !== null &&
    !predicate.passive &&
    !predicate.copula &&
    lexicon.willing.has((sentence.tokens[predicate.head] as Token).lemma) &&
    !lexicon.gatherings.has(lemma)
  );
}

const personal: ReadonlySet<string> = new Set(['m', 'f']);
