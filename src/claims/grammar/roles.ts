import type { Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import type { Party } from '../claim.js';
import type { Kind } from '../kinds.js';
import type { PartyContext } from '../parties/mention.js';
import { isCleft } from '../parties/pronouns.js';
import { sameParty, uniqueParties } from '../same-party.js';
import type { Lexicon } from './lexicon.js';
import { besides } from './predicates.js';
import type { Segment } from './segments.js';
import { somebodyElse } from './somebody-else.js';

export interface Subject {
  /** Head token of the subject phrase; -1 where the piece has none. */
  readonly token: number;
  /** The phrase, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Sentence it stands in. */
  readonly segment: Segment;
}

/** "The firm today rejected it": no day rejects anything. */
const isDay = (t: Token): boolean => t.xpos === 'NN' && shippedCues().times.has(t.text);

const isSubject = (rel: string): boolean =>
  rel === 'nsubj' || rel === 'nsubj:pass' || rel === 'csubj' || rel === 'expl';

/** The subject of a piece, its own or the one that an earlier piece lends it; null where there is none. */
export function subjectOf(segment: Segment, depth = 0): Subject | null {
  const { tokens } = segment.sentence;
  const p = segment.predicate;
  const start = segment.opening?.from ?? segment.from;
  const end = p?.from ?? segment.from;
  const inHole = (i: number): boolean => segment.hole !== null && i >= segment.hole[0] && i < segment.hole[1];
  if (p !== null) {
    let best = -1;
    let owned = false;
    for (let i = start; i < end; i++) {
      if (inHole(i)) continue;
      const t = tokens[i] as Token;
      if (!isSubject(t.rel) || isDay(t)) continue;
      // A subject whose own verb stands before this predicate belongs to a clause inside.
      if (t.head >= 0 && t.head < p.from && t.head > i && segment.inside.some((q) => q.finite && q.head === t.head))
        continue;
      // Of two that a tree gives one verb ("an account that the army denied") the nearer.
      if (t.head === p.head || (p.copula && (tokens[p.head] as Token).head === t.head)) {
        if (owned && segment.link !== 'relative') continue;
        best = i;
        owned = true;
      } else if (best < 0 && !owned) best = i;
    }
    if (best < 0 && besides(tokens, p.head)) best = p.from - 1;
    if (best < 0) {
      // A greedy parse loses subjects: the nearest noun before the verb outside a prepositional phrase.
      for (let i = end - 1; i >= start; i--) {
        if (inHole(i)) continue;
        const t = tokens[i] as Token;
        if (
          !isDay(t) &&
          (t.upos === 'NOUN' || t.upos === 'PROPN' || t.upos === 'PRON') &&
          !['nmod', 'obl', 'nmod:poss', 'compound', 'flat', 'obj', 'appos'].includes(t.rel)
        ) {
          best = i;
          break;
        }
      }
    }
    if (best >= 0) return phrase(segment, best, start, end);
    // "Nor would he accept it": it stands between the verb and what helps it.
    const within = tokens.findIndex((t, i) => i > p.from && i < p.head && t.head === p.head && isSubject(t.rel));
    if (within >= 0) return { token: within, from: within, to: within + 1, segment };
  }
  if (depth < 4 && segment.host !== null) {
    if (segment.link === 'vp') return subjectOf(segment.host, depth + 1);
    if (segment.link === 'relative') return antecedent(segment);
  }
  return null;
}

function phrase(segment: Segment, token: number, start: number, end: number): Subject {
  const { tokens } = segment.sentence;
  let from = token;
  for (let i = token - 1; i >= start; i--) {
    const t = tokens[i] as Token;
    if (t.text === ',' || t.text === ':' || /^(?:VERB|AUX|SCONJ)$/.test(t.upos) || /^(?:WDT|WP)$/.test(t.xpos)) break;
    if (under(tokens, i, token)) from = i;
  }
  return { token, from, to: end, segment };
}

const under = (tokens: readonly Token[], i: number, head: number): boolean => {
  for (let h = i, n = 0; h >= 0 && n < 30; h = (tokens[h] as Token).head, n++) if (h === head) return true;
  return false;
};

/** What a relative clause is about: the noun that the tree hangs it from, or else the one before it. */
export function antecedent(segment: Segment): Subject | null {
  const { tokens } = segment.sentence;
  const told = toldOf(segment);
  if (told >= 0) return phrase(segment, told, 0, segment.from);
  for (let i = segment.from - 1; i >= 0; i--) {
    const t = tokens[i] as Token;
    if (t.upos === 'NOUN' || t.upos === 'PROPN' || t.upos === 'PRON') {
      let from = i;
      while (from > 0 && ['NOUN', 'PROPN', 'ADJ', 'DET'].includes((tokens[from - 1] as Token).upos)) from--;
      return { token: i, from, to: i + 1, segment };
    }
    if (t.upos === 'VERB') return null;
  }
  return null;
}

/** The noun before the clause of "who" or "which" that its verb hangs from; -1 where the tree tells none. */
function toldOf({ sentence: { tokens }, from }: Segment): number {
  for (let at = from, steps = 0; at >= from && steps < 5; steps++) {
    const { rel, head } = tokens[at] as Token;
    if (head >= 0 && head < from)
      return rel === 'acl:relcl' && /^(?:NOUN|PROPN|PRON)$/.test((tokens[head] as Token).upos) ? head : -1;
    at = head;
  }
  return -1;
}

/** Parties named in a stretch of a sentence, in order. */
export function partiesIn(context: PartyContext, segment: Segment, from: number, to: number): Party[] {
  const found: Party[] = [];
  for (let i = from; i < to; i++) {
    const mention = context.mentionAt(segment.sentence.index, i);
    if (mention === undefined || mention.kind === 'place' || mention.head !== i) continue;
    found.push(...mention.parties);
  }
  return uniqueParties(found);
}

/** Where a subject's own words end: "the envoy | who works with an American". */
function ownEnd({ segment, token, to }: Subject): number {
  const { tokens } = segment.sentence;
  for (let i = token + 1; i < to; i++) if (/^(?:WP|WDT|WP\$)$/.test((tokens[i] as Token).xpos)) return i;
  return to;
}

export interface Roles {
  readonly parties: readonly Party[];
  readonly toward: readonly Party[];
  readonly subject: Subject | null;
  readonly subjectParties: readonly Party[];
}

export interface RoleContext {
  readonly parties: PartyContext;
  readonly lexicon: Lexicon;
  /** Party of the innermost source. */
  readonly speaker: Party | null;
  /** The piece is a bare answer: it is about whom the question named. */
  readonly bare: boolean;
  /** It is what the speaker asks for, in a clause of its own: "that Chile withdraw". */
  readonly wish: boolean;
  /** The piece stands in quotation marks. */
  readonly quoted: boolean;
  /** Party whose act was told last in the paragraph. */
  readonly last: Party | null;
  /** Whose the package is that the piece tells of; empty where nothing tells, null where it tells of none. */
  readonly owners: readonly Party[] | null;
}

/** The parties that a piece's subject stands for; empty where it stands for none. */
export function subjectParties(subject: Subject | null, context: PartyContext): Party[] {
  if (subject === null || subject.token < 0) return [];
  const { index, tokens } = subject.segment.sentence;
  const own = context.partyAt(index, subject.token);
  if (own.length > 0) return uniqueParties(own);
  // "It was Lima that asked."
  if (!isCleft(tokens, subject.token)) return [];
  const that = tokens.findIndex((t, i) => i > subject.token + 2 && /^(?:that|who)$/i.test(t.text));
  return partiesIn(context, subject.segment, subject.token + 2, that).slice(0, 1);
}

const judging: ReadonlySet<Kind> = new Set(['assessment', 'forecast', 'acceptance', 'meeting']);

/** Whether the subject is what the sides share ("the talks", "the gap", "a deal"): nobody's move. */
function commonGround(subject: Subject, lexicon: Lexicon): boolean {
  const head = subject.segment.sentence.tokens[subject.token] as Token;
  return (lexicon.nouns.get(head.lemma) ?? []).some((t) => t.rest.length === 0 && judging.has(t.frame.kind));
}

/** Kinds by which somebody outside the talks has to do with both sides at once. */
const reachesIn: ReadonlySet<Kind> = new Set(['mediation', 'meeting', 'offer', 'demand', 'assessment', 'forecast']);

/** Whom a claim faces where its words name nobody: of one side the other, of a joint act each the other, of an outsider's the sides. */
function facing(kind: Kind, parties: readonly Party[], { sides, allied }: PartyContext): Party[] {
  const others = sides.filter((s) => !parties.some((p) => sameParty(p, s) || allied(p, s)));
  if (parties.length === 0 || others.length === 0) return [...(parties.length > 1 ? parties : others)];
  if (others.length < sides.length) return others;
  return reachesIn.has(kind) ? others : [];
}

/** Whose claim a piece is, and whom it faces. Defaults follow the codebook: a counterpart is one of the sides. */
export function rolesOf(
  segment: Segment,
  kind: Kind,
  passive: boolean,
  necessity: boolean,
  context: RoleContext,
): Roles {
  const { parties: read } = context;
  const subject = subjectOf(segment);
  const { tokens } = segment.sentence;
  const own = subjectParties(subject, read);
  const p = segment.predicate;
  const behind = partiesIn(read, segment, p?.to ?? segment.from, segment.to);
  const possessors = subject === null ? [] : partiesIn(read, subject.segment, subject.from, ownEnd(subject));
  let agent: Party[] = [];
  if (passive && p !== null)
    for (let i = p.to; i < segment.to; i++) {
      // "Put before the crews represented by the union": the agent is of the other verb.
      if ((tokens[i] as Token).upos === 'VERB') break;
      if ((tokens[i] as Token).text.toLowerCase() !== 'by') continue;
      agent = partiesIn(read, segment, i + 1, Math.min(segment.to, i + 6));
      break;
    }
  const existential = subject !== null && (subject.segment.sentence.tokens[subject.token] as Token).rel === 'expl';
  let parties: Party[] =
    agent.length > 0 ? agent : own.length > 0 ? own : existential ? behind.slice(0, 1) : possessors;
  let toward: Party[] = [];
  const speaker = context.speaker === null ? [] : [context.speaker];
  const counterpart = (of: readonly Party[]): Party[] => read.sides.filter((s) => !of.some((q) => sameParty(s, q)));

  if (kind === 'demand' && (necessity || (passive && agent.length === 0 && own.length === 0))) {
    // "Ukraine must leave", "he will be forced to": the demand is the other's.
    toward = own.length > 0 ? own : passive && speaker.length > 0 ? [] : possessors;
    parties =
      speaker.length > 0 && !toward.some((t) => sameParty(t, speaker[0] as Party))
        ? speaker
        : counterpart(toward).slice(0, 1);
    if (speaker.length > 0 && toward.some((t) => sameParty(t, speaker[0] as Party))) {
      // "Brussels insists that European firms get it": of the other.
      // "Peru must be heard", "we should try", says Peru: its own wish; what it "will have to" do is the other's.
      const wished = context.wish || p?.modal === 'necessary';
      if (wished) toward = [];
      parties = wished ? speaker : counterpart(toward).slice(0, 1);
    }
  }
  const pronoun =
    subject !== null &&
    context.lexicon.emptySubjects.has((subject.segment.sentence.tokens[subject.token] as Token).text.toLowerCase());
  const common = subject !== null && commonGround(subject, context.lexicon);
  const other =
    subject !== null && own.length === 0 && possessors.length === 0 && somebodyElse(subject, segment, context);
  if (context.owners !== null) parties = [...context.owners];
  else if (parties.length === 0 && !other && !(common && judging.has(kind))) {
    // Nobody is named as subject: it is the speaker's own, or whoever acted last, or one of those named behind the verb.
    if (context.bare && context.last !== null) parties = [context.last];
    // "It is too early", "There would be no meetings": so says the speaker, whoever acted before.
    else if (pronoun && judging.has(kind) && context.last !== null && speaker.length === 0) parties = [context.last];
    else if (speaker.length > 0) parties = speaker;
    else if (context.last !== null) parties = [context.last];
    else parties = behind.slice(0, 1);
    // "Dairy is a red line for Peru."
    if (parties.length === 0 && kind === 'red-line' && p?.copula === true)
      for (let i = p.to; i < segment.to && parties.length === 0; i++)
        if ((tokens[i] as Token).text === 'for') parties = partiesIn(read, segment, i + 1, Math.min(segment.to, i + 4));
    // "For Peru the islands are not negotiable."
    if (parties.length === 0 && p !== null && (tokens[segment.from] as Token).upos === 'ADP')
      parties = partiesIn(read, segment, segment.from, Math.min(segment.from + 4, p.from)).slice(0, 1);
  }
  // Nobody's guess: whom the text places nowhere keeps the name.
  const stranger =
    other && subject !== null ? read.mentionAt(subject.segment.sentence.index, subject.token) : undefined;
  if (parties.length === 0 && stranger?.kind === 'person' && stranger.actor !== undefined)
    parties = [{ name: stranger.actor }];
  // What a side says of the talks is its own outlook.
  if (
    parties.length === 0 &&
    common &&
    (kind === 'assessment' || kind === 'forecast') &&
    speaker.some((x) => read.sides.some((y) => sameParty(x, y)))
  )
    parties = speaker;
  if (parties.length === 0 && common && !other && kind !== 'assessment') parties = [...read.sides];
  parties = uniqueParties(parties);
  if (toward.length === 0)
    toward = uniqueParties([...behind, ...possessors].filter((q) => !parties.some((x) => sameParty(x, q))));
  if (toward.length === 0) toward = facing(kind, parties, read);
  return { parties, toward, subject, subjectParties: own };
}
