import { isVerb, type Token } from '../../language/index.js';
import type { Claim, Party } from '../claim.js';
import type { Kind } from '../kinds.js';
import type { PartyContext } from '../parties/mention.js';
import { sameParty, uniqueParties } from '../same-party.js';
import { isExistential } from './existential.js';
import type { KindReading } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import { negation } from './polarities.js';
import { antecedent, type Subject } from './roles.js';
import type { Segment } from './segments.js';
import { isProvision, isUndertaking } from './undertakings.js';

/** What a piece says that a package holds: "CN's offer would see wages rise", "the deal provides for a ceasefire". */
export interface Holding {
  readonly kind: Kind;
  /** Whose it is; empty where nothing tells. */
  readonly parties: readonly Party[];
  /** A party's undertaking under it: "would not join" is one too. */
  readonly undertaking: boolean;
}

/** What is known of the packages of a document up to here. */
export interface Packages {
  /** Whose offer was spoken of last. */
  readonly offered: readonly Party[];
  /** The claim before it in the paragraph told what a package holds: "it" may be the package. */
  readonly going: boolean;
  /** The same of the clause before it in its sentence. */
  readonly beside: boolean;
  /** Kind of what the heading asks for. */
  readonly asked: Kind | null;
  /** The sides have agreed, and nothing was offered or turned down since. */
  readonly settled: boolean;
  /** The piece is told as a fact or by whom it is about, without doubt. */
  readonly plain: boolean;
  /** The report tells it plainly in its own voice, or the text that was agreed does. */
  readonly reported: boolean;
}

const willed: ReadonlySet<string | null> = new Set(['future', 'conditional']);

/** What the piece says that an offer or an agreement holds; null where it says something else. */
export function holdingOf(
  segment: Segment,
  subject: Subject | null,
  own: readonly Party[],
  { offered, going, beside, asked, settled, plain, reported }: Packages,
  parties: PartyContext,
  lexicon: Lexicon,
  read: Kind,
): Holding | null {
  const p = segment.predicate;
  if (p === null || !p.finite) return null;
  const { tokens } = segment.sentence;
  const under = packageBefore(segment, lexicon);
  if (under >= 0 && willed.has(p.modal) && !p.perfect) {
    const kind = lexicon.packages.offered.has((tokens[under] as Token).lemma) ? 'offer' : 'acceptance';
    const owner = ownerOf(segment, under, parties);
    const whose = kind === 'acceptance' ? parties.sides : owner.length > 0 ? owner : offered;
    return {
      kind,
      parties: own.length > 0 ? own : whose,
      undertaking: true,
    };
  }
  // "What is on offer? … From January drivers could choose": what the answer foretells is offered.
  const foretold = read === 'forecast' || (read === 'assessment' && willed.has(p.modal));
  if (
    asked === 'offer' &&
    foretold &&
    offered.length > 0 &&
    (willed.has(p.modal) || p.modal === 'possible') &&
    !p.negated
  )
    return { kind: 'offer', parties: offered, undertaking: false };
  // "The draft would leave the port to Peru. In return Chile would get a share."
  if (going && offered.length > 0 && willed.has(p.modal) && !p.perfect && opensWith(tokens, lexicon.packages.exchange))
    return { kind: 'offer', parties: offered, undertaking: true };
  if (plain && isUndertaking(segment, read, own, parties, lexicon))
    return { kind: settled ? 'acceptance' : 'offer', parties: own, undertaking: true };
  if (reported && settled && subject !== null && isProvision(segment, subject, read))
    return { kind: 'acceptance', parties: own.length > 0 ? own : parties.sides, undertaking: true };
  // "There will be no fourth draft": whoever made the last.
  const be = tokens[p.head] as Token;
  const named = be.rel === 'cop' ? (tokens[be.head] as Token) : be;
  if (read === 'refusal' && p.copula && isExistential(segment) && lexicon.packages.offered.has(named.lemma))
    return { kind: 'refusal', parties: offered, undertaking: false };
  // "Under the text the guns would fall silent, and aid would move in."
  if (beside && segment.link === 'clause' && willed.has(p.modal) && !p.perfect)
    return { kind: 'offer', parties: offered, undertaking: true };
  if (subject === null || p.passive) return null;
  const lemma = (tokens[p.head] as Token).lemma;
  const next = tokens[p.to]?.lemma;
  const awards = willed.has(p.modal) && lexicon.packages.awarding.has(lemma);
  const holds = p.copula
    ? lexicon.packages.worth.has(next ?? '')
    : awards ||
      lexicon.packages.holding.has(lemma) ||
      lexicon.packages.holding.has(`${lemma}e`) ||
      // "The draft would have both sides release their prisoners".
      (lemma === 'have' && willed.has(p.modal) && !p.perfect);
  const noun = packageOf(subject, segment);
  const head = noun.segment.sentence.tokens[noun.token] as Token;
  // "This agreement recognises their work", "the deal honours a promise": a text accepts nothing.
  if (!holds)
    return read === 'acceptance' && head.upos === 'NOUN' && lexicon.packages.agreed.has(head.lemma)
      ? { kind: 'assessment', parties: own, undertaking: false }
      : null;
  if (head.upos === 'NOUN' && lexicon.packages.offered.has(head.lemma)) {
    const owner = ownerOf(noun.segment, noun.token, parties);
    return { kind: 'offer', parties: owner.length > 0 ? owner : offered, undertaking: false };
  }
  if (awards) return null;
  if (head.upos === 'NOUN' && lexicon.packages.agreed.has(head.lemma))
    return { kind: 'acceptance', parties: [], undertaking: false };
  // "NF put a package on the table. It also includes meals": no firm includes anything.
  const contains = going || lexicon.packages.containing.has(lemma) || lexicon.packages.containing.has(`${lemma}e`);
  if (contains && offered.length > 0 && /^(?:it|this|that)$/i.test(head.text))
    return { kind: 'offer', parties: offered, undertaking: false };
  return null;
}

const opensWith = (tokens: readonly Token[], phrases: ReadonlySet<string>): boolean =>
  phrases.has(`${tokens[0]?.text} ${tokens[1]?.text}`.toLowerCase());

/** What the subject stands for: of "the proposal, which would raise pay" the proposal. */
function packageOf(subject: Subject, segment: Segment): Subject {
  const { text } = subject.segment.sentence.tokens[subject.token] as Token;
  if (segment.link !== 'relative' || !/^(?:which|that)$/i.test(text)) return subject;
  return antecedent(segment) ?? subject;
}

/** Token of the package in "Under the draft the Union would open its market"; -1 where the piece does not begin so. */
function packageBefore({ sentence: { tokens }, from, predicate }: Segment, { packages }: Lexicon): number {
  if (!packages.under.has((tokens[from] as Token).text.toLowerCase())) return -1;
  const to = Math.min(predicate?.from ?? from, from + 8);
  for (let i = from + 1; i < to; i++) {
    const { lemma, upos } = tokens[i] as Token;
    if (upos === 'NOUN' && (packages.offered.has(lemma) || packages.agreed.has(lemma))) return i;
    if (upos === 'VERB' || upos === 'PRON') return -1;
  }
  return -1;
}

/** Whose package a noun names: "CN's latest offer", "its proposal", "an offer by the company". */
export function ownerOf(segment: Segment, noun: number, parties: PartyContext): readonly Party[] {
  const { tokens, index } = segment.sentence;
  for (let i = noun - 1; i >= 0 && i > noun - 6; i--) {
    const t = tokens[i] as Token;
    if (t.upos === 'VERB' || t.upos === 'ADP' || t.text === ',') break;
    const mention = parties.mentionAt(index, i);
    if (mention !== undefined && mention.kind !== 'place' && mention.parties.length > 0) return mention.parties;
  }
  // "An offer by the company", "the draft, which the envoy sent to both".
  let at = noun + 1;
  if (tokens[at]?.text === ',') at++;
  if (at < tokens.length && /^(?:by|from|which|that)$/.test(tokens[at]?.text ?? ''))
    for (let i = at + 1; i < tokens.length && i < at + 5 && !isVerb(tokens[i]); i++) {
      const found = parties.partyAt(index, i);
      if (found.length > 0) return found;
    }
  return [];
}

/** Whether a claim tells that two sides have agreed: what is told next may be what they agreed. */
export function agreedUpon(claim: Claim, { predicate: p }: Segment, { sides }: PartyContext): boolean {
  if (claim.kind !== 'acceptance' || claim.polarity !== 'affirmed' || claim.certainty !== null || p === null)
    return false;
  const both = [...claim.parties, ...claim.toward].filter((x) => sides.some((y) => sameParty(x, y)));
  return (p.past || p.perfect) && p.modal === null && uniqueParties(both).length > 1;
}

/** What a package holds is offered or agreed, whatever its verb would tell of a person; "does not include" denies it. */
export function heldKind(
  read: KindReading,
  { kind, undertaking }: Holding,
  segment: Segment,
  lexicon: Lexicon,
): KindReading {
  const { resolved: _, withheld: __, ...attributes } = read.attributes;
  const affirmed = undertaking || kind === 'refusal' || negation(segment, lexicon) === 'none';
  return { ...read, kind, polarity: affirmed ? 'affirmed' : 'denied', attributes };
}
