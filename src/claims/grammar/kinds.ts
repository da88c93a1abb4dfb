import type { Token } from '../../language/index.js';
import type { Claim, EventType, Kind } from '../claim.js';
import { type Frame, type Lexicon, type Trigger, triggerEnd } from './lexicon.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';

/** What kind of claim a piece of text makes. */
export interface KindReading {
  readonly kind: Kind;
  readonly polarity: Claim['polarity'];
  readonly event: EventType | null;
  readonly attributes: Claim['attributes'];
  /** Token of the word that tells it; -1 where the form alone does. */
  readonly trigger: number;
  readonly frame: Frame | null;
}

/** What the surroundings of a piece tell about its kind. */
export interface KindContext {
  /** The subject stands for a party of the negotiation. */
  readonly partySubject: boolean;
  readonly firstPerson: boolean;
  readonly subjectText: string;
  /** A side says that the piece holds only on a condition: it asks for the condition. */
  readonly onlyIf: boolean;
  readonly conditional: boolean;
  /** The subject is one of the sides at the table. */
  readonly side: boolean;
  /** Inside the content of a verb of denial. */
  readonly denied: boolean;
  /** Kind that a verb of promising, threatening, foretelling gives to what it reports. */
  readonly reportedAs: Kind | null;
  readonly question: string | null;
}

interface Match {
  readonly trigger: Trigger;
  readonly at: number;
  readonly end: number;
  readonly score: number;
}

const moves: ReadonlySet<Kind> = new Set([
  'demand',
  'offer',
  'concession',
  'acceptance',
  'refusal',
  'red-line',
  'threat',
  'deliberation',
]);

/** Frames found in a piece, best first. */
export function frameMatches(segment: Segment, lexicon: Lexicon): Match[] {
  const { tokens } = segment.sentence;
  const { from, to, predicate } = segment;
  const start = segment.opening?.from ?? from;
  const found: Match[] = [];
  const head = predicate?.head ?? -1;
  const nextPredicate = segment.inside.find((p) => p.from >= (predicate?.to ?? 0) && p.finite)?.from ?? to;
  const nouns = new Set<Frame>();
  // Behind "that" stands what is demanded or promised: its words tell less than the verb before it.
  const complementizer = tokens.findIndex(
    (t, i) => i >= (predicate?.to ?? to) && i < to && t.lemma === 'that' && t.upos === 'SCONJ',
  );
  const reported = complementizer < 0 ? to : complementizer;
  const carrier = predicate === null ? -1 : carried(tokens, predicate, to, lexicon);
  const add = (table: ReadonlyMap<string, readonly Trigger[]>, token: Token, at: number, score: number): void => {
    for (const key of token.lemma === token.text.toLowerCase()
      ? [token.lemma]
      : [token.lemma, token.text.toLowerCase()])
      for (const trigger of table.get(key) ?? []) {
        if (trigger.part === 'light' && !nouns.has(trigger.frame)) continue;
        const end = triggerEnd(tokens, at, to, trigger);
        if (end < 0) continue;
        const phrase = trigger.part === 'phrase';
        found.push({ trigger, at, end, score: score + trigger.rest.length * (phrase ? 1 : 1.5) });
      }
  };
  const open = (i: number): boolean => i >= start && (i >= from || i < (segment.opening?.to ?? from));
  for (let i = start; i < to; i++) {
    if (!open(i)) continue;
    const token = tokens[i] as Token;
    if (token.upos === 'NOUN' || token.upos === 'PROPN') {
      for (const trigger of lexicon.nouns.get(token.lemma) ?? [])
        if (triggerEnd(tokens, i, to, trigger) > 0 && i < nextPredicate) nouns.add(trigger.frame);
    }
  }
  for (let i = start; i < to; i++) {
    if (!open(i)) continue;
    const token = tokens[i] as Token;
    add(lexicon.phrases, token, i, i < reported ? 6 : 3.5);
    if (token.upos === 'VERB' || (token.upos === 'AUX' && i === head)) {
      const main = carrier >= 0 ? i === carrier : i === head;
      const chained = !main && head >= 0 && token.head === head && (token.rel === 'xcomp' || token.rel === 'ccomp');
      const score = main ? 5 : chained ? 3 : i < nextPredicate ? 2 : 1;
      add(lexicon.verbs, token, i, score);
      if (main || chained) add(lexicon.light, token, i, main ? 4 : 2.5);
    }
    const afterCopula = predicate !== null && i >= predicate.to - 1 && i < nextPredicate;
    if (token.upos === 'ADJ' || token.upos === 'ADV' || token.upos === 'VERB')
      add(
        lexicon.adjectives,
        token,
        i,
        predicate === null
          ? 4
          : afterCopula &&
              (predicate.copula || predicate.passive || (tokens[head] as Token).lemma !== '') &&
              predicate.copula
            ? token.upos === 'ADV'
              ? 3
              : 4.5
            : 0.5,
      );
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'ADJ')
      add(
        lexicon.nouns,
        token,
        i,
        predicate === null
          ? 3.5
          : afterCopula && predicate.copula
            ? token.head === head || (tokens[head] as Token).head === i
              ? 4.4
              : 3
            : i > head
              ? 1.2
              : 0.8,
      );
  }
  return found.sort((a, b) => b.score - a.score || a.at - b.at);
}

/** The verb that a transparent one carries: "was meant to mediate" is about mediating. -1 where there is none. */
function carried(tokens: readonly Token[], p: Predicate, to: number, lexicon: Lexicon): number {
  if (!lexicon.transparent.has((tokens[p.head] as Token).lemma)) return -1;
  for (let i = p.to; i < to; i++)
    if (
      (tokens[i] as Token).upos === 'VERB' &&
      (tokens[i] as Token).head === p.head &&
      (tokens[i] as Token).rel === 'xcomp'
    )
      return i;
  return -1;
}

/** Whether the piece says that something is not so: a "not" on its predicate, a "no" before its subject or object. */
export function negation(segment: Segment, lexicon: Lexicon): 'none' | 'predicate' | 'nominal' {
  const { tokens } = segment.sentence;
  const p = segment.predicate;
  if (p?.negated) return 'predicate';
  const start = segment.opening?.from ?? segment.from;
  const stop = p === null ? segment.to : (segment.inside.find((q) => q.from >= p.to)?.from ?? segment.to);
  for (let i = start; i < stop; i++) {
    const t = tokens[i] as Token;
    const lower = t.text.toLowerCase();
    if (p !== null && i >= p.from && i < p.to) continue;
    if (lower === 'no' && tokens[i + 1]?.text.toLowerCase() === 'longer') return 'predicate';
    if (
      lower === 'no' &&
      (tokens[i + 1]?.text === ',' ||
        (tokens[i + 1]?.upos === 'ADJ' &&
          ['less', 'more', 'better', 'worse'].includes(tokens[i + 1]?.text.toLowerCase() ?? '')))
    )
      continue;
    if (lexicon.negativeSubjects.has(lower) || (lower === 'not' && p === null)) return 'nominal';
    if (lower === 'not' && i < (p?.from ?? 0)) return 'predicate';
  }
  return 'none';
}

/** What kind of claim the piece makes, from its frames and, failing them, from its form. */
export function readKind(segment: Segment, lexicon: Lexicon, context: KindContext): KindReading {
  const { tokens } = segment.sentence;
  const p = segment.predicate;
  const matches = frameMatches(segment, lexicon);
  const best = matches[0] ?? null;
  const not = negation(segment, lexicon);
  const frame = best !== null && best.score >= 2 ? best.trigger.frame : null;
  let kind: Kind | null = frame?.kind ?? null;
  let polarity: Claim['polarity'] = 'affirmed';
  const attributes: Claim['attributes'] = {};
  const lower = tokens.slice(segment.from, segment.to).map((t) => t.text.toLowerCase());
  const text = ` ${lower.join(' ')} `;
  const strength = best?.score ?? 0;

  if (
    p !== null &&
    lexicon.stopping.has((tokens[p.head] as Token).lemma) &&
    best !== null &&
    best.at > p.head &&
    ['refusal', 'demand', 'threat', 'red-line'].includes(best.trigger.frame.kind)
  )
    kind = 'concession';
  if (kind === 'meeting' && context.conditional && (p?.modal === 'future' || p?.modal === 'conditional'))
    kind = 'forecast';
  if (kind === null) kind = formKind(p, context, not !== 'none');
  else if (
    p !== null &&
    not === 'predicate' &&
    p.modal !== null &&
    p.modal !== 'possible' &&
    context.partySubject &&
    best?.trigger.part !== 'phrase' &&
    ['offer', 'acceptance', 'concession', 'meeting', 'deliberation', 'demand', 'action', 'assessment'].includes(kind)
  ) {
    // "will not accept", "would not discuss": the will is what is refused.
    kind = 'refusal';
    return { kind, polarity: 'affirmed', event: 'REJECT', attributes: {}, trigger: best?.at ?? -1, frame };
  } else if (
    p !== null &&
    (p.modal === 'future' || p.modal === 'conditional') &&
    !moves.has(kind) &&
    kind !== 'authority' &&
    kind !== 'deadline' &&
    kind !== 'mediation' &&
    strength < 6
  ) {
    if (kind !== 'meeting' && kind !== 'disclosure') kind = 'forecast';
  } else if (
    p?.modal === 'possible' &&
    strength < 6.5 &&
    (kind === 'action' || kind === 'assessment' || kind === 'acceptance' || kind === 'meeting')
  )
    kind = 'forecast';
  if (p?.necessity && strength < 6 && kind !== 'authority' && kind !== 'deadline') kind = 'demand';

  if (context.reportedAs !== null && !(moves.has(kind) && context.reportedAs !== 'threat' && strength >= 5))
    kind = context.reportedAs;

  if (context.onlyIf && (kind === 'forecast' || kind === 'assessment' || kind === 'acceptance')) kind = 'demand';
  if (kind === 'demand' && p !== null && (tokens[p.head] as Token).lemma === 'want' && best?.at === p.head)
    kind = wanted(segment, p, context);

  if (not !== 'none') {
    const told = frame?.negated ?? 'denied';
    const gradable = kind === 'assessment' || kind === 'interest' || kind === 'deliberation';
    const existence = not === 'nominal' || text.includes(' there ');
    const refusing = kind === 'refusal' || kind === 'red-line';
    const within =
      best !== null &&
      best.trigger.part === 'phrase' &&
      tokens.slice(best.at, best.end).some((t) => lexicon.negators.has(t.text.toLowerCase()) || t.lemma === 'not');
    if (within) polarity = kind === 'disclosure' ? 'denied' : 'affirmed';
    else if (kind === 'concession' && text.includes(' no longer ')) polarity = 'affirmed';
    else if (gradable) polarity = existence && kind === 'assessment' && not === 'nominal' ? 'denied' : 'affirmed';
    else if (refusing && best?.trigger.part !== 'verb') polarity = 'affirmed';
    else if (kind === 'forecast' && p !== null && best?.at === p.head && p.modal === null) polarity = 'affirmed';
    else if (kind === 'offer' && p?.modal === 'future') polarity = 'affirmed';
    else polarity = told === 'affirmed' ? 'affirmed' : 'denied';
  }
  if (context.denied) polarity = 'denied';
  if (kind === 'disclosure') {
    const hides =
      frame?.withheld?.verbs.some(
        (v) =>
          lower.includes(v.split(' ')[0] as string) ||
          tokens.slice(segment.from, segment.to).some((t) => t.lemma === v.split(' ')[0]),
      ) ?? false;
    if (hides || polarity === 'denied') attributes.withheld = true;
  }
  if (p !== null && p.modal === 'conditional' && p.perfect) attributes.counterfactual = true;
  if (kind === 'offer' && /\b(final|last) (version|offer|word)|best and final/.test(text.replace(/"\s?/g, '')))
    attributes.final = true;
  return { kind, polarity, event: frame?.event ?? null, attributes, trigger: best?.at ?? -1, frame };
}

/** "Wants": of the other side a demand, for itself an interest. */
function wanted(segment: Segment, p: Predicate, context: KindContext): Kind {
  const { tokens } = segment.sentence;
  const next = tokens[p.to];
  if (!context.side || p.negated) return 'interest';
  if (next === undefined || next.upos === 'PART' || next.lemma === 'to') return 'interest';
  return next.rel === 'nmod:poss' && next.upos === 'PRON' ? 'interest' : 'demand';
}

/** The kind that tense, mood and voice suggest where no word tells. */
function formKind(p: Predicate | null, context: KindContext, negated: boolean): Kind {
  if (p === null) return 'assessment';
  if (p.necessity) return 'demand';
  if (p.modal === 'future' || p.modal === 'conditional') {
    if (negated && context.partySubject) return 'refusal';
    if (context.firstPerson) return 'offer';
    return 'forecast';
  }
  if (p.modal === 'possible') return negated ? 'assessment' : context.firstPerson ? 'concession' : 'forecast';
  if (p.copula) return 'assessment';
  if (context.partySubject && p.past) return 'action';
  return 'assessment';
}
