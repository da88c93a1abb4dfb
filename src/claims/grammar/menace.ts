import type { Attribution } from '../attribution/attribution.js';
import type { Party } from '../claim.js';
import type { PartyContext } from '../parties/mention.js';
import { sameParty } from '../same-party.js';
import type { KindReading } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import { negation } from './polarities.js';
import type { Roles } from './roles.js';
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

/**
 * "If it is not accepted by Sunday, the port will shut, the employers say", "the duty will rise unless something changes": what a side
 * says will come where its terms are not met, and nobody's act, is its threat; so is what it says will be done to the other.
 */
export function presses(
  { predicate }: Segment,
  told: Attribution | undefined,
  speaker: Party | null,
  subject: readonly Party[],
  condition: string | null,
  lexicon: Lexicon,
): boolean {
  if (told === undefined || speaker === null || predicate === null || condition === null || predicate.copula)
    return false;
  if (predicate.modal !== 'future' && predicate.modal !== 'conditional') return false;
  if ((predicate.negated && !predicate.passive) || subject.some((p) => sameParty(p, speaker))) return false;
  if (subject.length > 0 && !predicate.passive) return false;
  return unmet(condition, lexicon);
}

/** A condition that things stay as they are: "unless", "if … not", "without". */
const unmet = (condition: string, { negators }: Lexicon): boolean =>
  /^(?:unless|without)\b/i.test(condition) ||
  condition
    .toLowerCase()
    .split(/\s+/)
    .some((w) => negators.has(w) || w.endsWith("n't"));

/** "Chile warned that Peru would face sanctions": the threat is Chile's, though Peru is what its clause speaks of. */
export function isMenace(
  { predicate, sentence, to }: Segment,
  told: Attribution | undefined,
  speaker: Party | null,
  subject: readonly Party[],
  { menace }: Lexicon,
): boolean {
  if (told === undefined || speaker === null || predicate === null || predicate.negated) return false;
  if (predicate.modal !== 'future' && predicate.modal !== 'conditional') return false;
  if (!menace.suffering.has(sentence.tokens[predicate.head]!.lemma)) return false;
  // "Those who stay away would face sanctions, the envoy said": said is warned, where what awaits them is a penalty.
  const punished = sentence.tokens.slice(predicate.to, to).some((t) => menace.penalties.has(t.lemma));
  return (menace.warning.has(told.cueLemma) || punished) && !subject.some((p) => sameParty(p, speaker));
}

/**
 * A threat of what would befall another is the speaker's, and so is a refusal whose subject is what is kept out: "the Danes would be bombed",
 * "no Danish troops will set foot here".
 * @param told the reporting words already tell that it is the speaker's
 */
export function ownMove(
  segment: Segment,
  { kind }: KindReading,
  told: boolean,
  speaker: Party,
  subject: readonly Party[],
  read: Roles,
  parties: PartyContext,
  lexicon: Lexicon,
): Roles {
  const others = subject.length > 0 && !subject.some((p) => sameParty(p, speaker));
  const suffers = kind === 'threat' && segment.predicate?.passive === true && others;
  const side = parties.sides.some((p) => sameParty(p, speaker));
  const keptOut =
    (kind === 'refusal' || kind === 'red-line') && side && others && negation(segment, lexicon) === 'nominal';
  if (!told && !suffers && !keptOut) return read;
  const toward = subject.length > 0 ? [...subject] : read.toward.filter((p) => !sameParty(p, speaker));
  return { ...read, parties: [speaker], toward };
}
