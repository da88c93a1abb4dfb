import type { Attribution } from '../attribution/attribution.js';
import type { Party } from '../claim.js';
import { sameParty } from '../same-party.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/** "The commission warned that it would close its ports": what the warner itself would do is a threat, what it would suffer is none. */
export function warnsOfOwnAct(
  { predicate, sentence }: Segment,
  told: Attribution | undefined,
  speaker: Party | null,
  subject: readonly Party[],
  { menace }: Lexicon,
): boolean {
  if (told === undefined || speaker === null || predicate === null || predicate.negated || predicate.passive)
    return false;
  if (predicate.copula || (predicate.modal !== 'future' && predicate.modal !== 'conditional')) return false;
  return (
    menace.warning.has(told.cueLemma) &&
    !menace.suffering.has(sentence.tokens[predicate.head]!.lemma) &&
    subject.some((p) => sameParty(p, speaker))
  );
}

/** "Chile warned that Peru would face sanctions": the threat is Chile's, though Peru is what its clause speaks of. */
export function isMenace(
  { predicate, sentence }: Segment,
  told: Attribution | undefined,
  speaker: Party | null,
  subject: readonly Party[],
  { menace }: Lexicon,
): boolean {
  if (told === undefined || speaker === null || predicate === null || predicate.negated) return false;
  if (predicate.modal !== 'future' && predicate.modal !== 'conditional') return false;
  return (
    menace.warning.has(told.cueLemma) &&
    menace.suffering.has(sentence.tokens[predicate.head]!.lemma) &&
    !subject.some((p) => sameParty(p, speaker))
  );
}
