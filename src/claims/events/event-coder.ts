import type { Sentence, Token } from '../../language/index.js';
import type { EventType, Party } from '../claim.js';
import type { Mention, PartyContext } from '../parties/mention.js';
import { createEventFrames, type EventFrames, isPassive } from './event-frames.js';
import type { EventPack } from './event-packs.js';

/** One event of a sentence: who did what to whom. */
export interface CodedEvent {
  readonly type: EventType;
  readonly source: readonly Party[];
  readonly target: readonly Party[];
  /** Token index of the word that names the event. */
  readonly trigger: number;
  /** It is what the sentence is about; the others stand in clauses within. */
  readonly main: boolean;
}

/** Events of a sentence, the one it is chiefly about first; none where no party does or suffers anything. */
export type EventCoder = (sentence: Sentence, parties: PartyContext) => readonly CodedEvent[];

/** How far from the main point of a sentence a clause stands, by the relation that hangs it on the next. */
const distance: Readonly<Record<string, number>> = {
  root: 0,
  ccomp: 0.6,
  xcomp: 0.5,
  conj: 0.7,
  parataxis: 0.8,
  csubj: 1.5,
  advcl: 2,
  acl: 2.2,
  'acl:relcl': 3,
};

/** Clauses at least so far from the main point are no news of their own. */
const inner = 1.9;

interface Trigger {
  readonly at: number;
  readonly type: EventType;
  readonly cost: number;
  readonly noun: boolean;
}

/**
 * Codes PLOVER events (Halterman et al. 2023): verb frames over the dependency tree, roles from subject, agent and object;
 * intentions become AGREE or THREATEN, a refused kindness REJECT, "X says Y must" REQUEST.
 */
export function createEventCoder(pack: EventPack): EventCoder {
  const frames = createEventFrames(pack);
  return (sentence, parties) => {
    const { tokens } = sentence;
    const mentions = mentionsOf(sentence, parties);
    if (mentions.length === 0) return [];
    const words = ` ${tokens.map((t) => t.text.toLowerCase()).join(' ')} `;
    const elsewhere = frames.elsewhere.some((w) => words.includes(w));
    const events: CodedEvent[] = [];
    for (const trigger of triggersOf(tokens, frames)) {
      const type = shade(tokens, trigger, frames, words);
      if (type === undefined) continue;
      // Teams beat, meet and defend as nations do; nobody imposes sanctions in sport.
      if (elsewhere && (type === 'ASSAULT' || type === 'CONSULT' || type === 'SUPPORT' || type === 'RETREAT')) continue;
      const roles = rolesOf(tokens, trigger.at, type, mentions, frames);
      if (roles.source.length === 0 && (roles.target.length === 0 || trigger.noun)) continue;
      events.push({ type, ...roles, trigger: trigger.at, main: trigger.cost < inner });
    }
    return events;
  };
}

function mentionsOf(sentence: Sentence, parties: PartyContext): Mention[] {
  const found: Mention[] = [];
  for (let t = 0; t < sentence.tokens.length; t++) {
    const mention = parties.mentionAt(sentence.index, t);
    if (mention === undefined) continue;
    if (mention.parties.length > 0) found.push(mention);
    t = mention.tokens[1];
  }
  return found;
}

/** Verbs that make an event, nearest to the sentence's main point first; nouns only where no verb does. */
function triggersOf(tokens: readonly Token[], frames: EventFrames): Trigger[] {
  const verbs: Trigger[] = [];
  const nouns: Trigger[] = [];
  for (const [at, token] of tokens.entries()) {
    const verbal = token.upos === 'VERB' || (token.upos === 'ADJ' && token.rel === 'root');
    if (verbal && token.rel !== 'amod') {
      const type = frames.verbAt(tokens, at) ?? (isObliged(tokens, at, frames) ? 'REQUEST' : undefined);
      if (type !== undefined) verbs.push({ at, type, cost: costOf(tokens, at, frames), noun: false });
    } else if (token.upos === 'NOUN' && (token.rel === 'obj' || token.rel === 'root' || token.rel === 'nsubj:pass')) {
      const type = frames.nounAt(tokens, at);
      if (type !== undefined) nouns.push({ at, type, cost: 1 + costOf(tokens, at, frames), noun: true });
    }
  }
  return [...verbs, ...nouns].sort((a, b) => a.cost - b.cost || a.at - b.at);
}

const isObliged = (tokens: readonly Token[], at: number, frames: EventFrames): boolean =>
  tokens.some((t) => t.head === at && t.rel === 'aux' && frames.obliges.has(t.lemma)) && tokens[at]!.rel !== 'root';

/** What is reported stands as near as the report; a clause inside a clause stands farther. */
function costOf(tokens: readonly Token[], at: number, frames: EventFrames): number {
  let cost = 0;
  for (let t = at, n = 0; t >= 0 && n < 12; t = tokens[t]!.head, n++) {
    const { rel, head } = tokens[t]!;
    const reported = head >= 0 && isReported(tokens, t, frames);
    cost += reported ? 0.05 : (distance[rel] ?? (n === 0 ? 0 : 0.3));
  }
  // A greedy parse hangs the first clause on the closing report; with a subject of its own and no "who", it is the main one.
  return cost >= inner && opensSentence(tokens, at) ? 1 : cost;
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  let subject = false;
  for (let t = 0; t < at; t++) {
    const { upos, head, rel, text } = tokens[t]!;
    if (upos === 'VERB' && rel !== 'amod') return false;
    if (/^(?:who|which|that|whose|if|when|while|as|because|after|before|since|although)$/i.test(text)) return false;
    if (head === at && rel.startsWith('nsubj')) subject = true;
  }
  return subject;
}

/** What somebody says; also where the parse has hung it on the day: "said today it had expelled". */
function isReported(tokens: readonly Token[], at: number, frames: EventFrames): boolean {
  const { rel, head } = tokens[at]!;
  if (rel === 'acl:relcl') {
    const verb = tokens[head]!.head;
    const subject = tokens.find((t) => t.head === at && t.rel.startsWith('nsubj'));
    const pronoun = subject !== undefined && /^(?:it|he|she|they)$/i.test(subject.text);
    return verb >= 0 && frames.reporting.has(tokens[verb]!.lemma) && pronoun;
  }
  if (!frames.reporting.has(tokens[head]!.lemma)) return false;
  if (rel === 'ccomp' || rel === 'parataxis' || rel === 'xcomp') return true;
  return rel === 'advcl' && tokens.some((t) => t.head === at && t.rel === 'mark' && t.lemma === 'that');
}

/** Intention, refusal and obligation change what an act amounts to; undefined where nothing is left of it. */
function shade(
  tokens: readonly Token[],
  { at, type }: Trigger,
  frames: EventFrames,
  words: string,
): EventType | undefined {
  let intends = false;
  let obliged = false;
  let negated = false;
  let about = false;
  for (const t of tokens) {
    if (t.head !== at && t !== tokens[tokens[at]!.head]) continue;
    const lower = t.text.toLowerCase();
    if (t.head === at) {
      if (t.rel === 'aux' || t.rel === 'aux:pass') {
        if (frames.intends.has(t.lemma) || frames.intends.has(lower) || lower === "'ll") intends = true;
        if (frames.obliges.has(t.lemma)) obliged = true;
      }
      if (frames.negates.has(lower)) negated = true;
    } else if ((tokens[at]!.rel === 'xcomp' || tokens[at]!.rel === 'ccomp') && frames.intends.has(t.lemma)) {
      intends = true;
    }
  }
  // "about to" is news of the act itself.
  if (tokens[at - 1]?.text === 'to' && tokens[at - 2]?.text === 'about') about = true;
  if (obliged && type !== 'ACCUSE') return 'REQUEST';
  if (negated) {
    if (type === 'AGREE' || frames.friendly.has(type)) return 'REJECT';
    return intends && type !== 'THREATEN' ? 'REJECT' : undefined;
  }
  if (intends && !about) {
    if (words.includes(' unless ') && (frames.hostile.has(type) || type === 'RETREAT')) return 'THREATEN';
    if (frames.hostile.has(type)) return 'THREATEN';
    if (frames.friendly.has(type)) return 'AGREE';
  }
  return type;
}

interface Actors {
  readonly source: Party[];
  readonly target: Party[];
}

function rolesOf(
  tokens: readonly Token[],
  at: number,
  type: EventType,
  mentions: readonly Mention[],
  frames: EventFrames,
): Actors {
  const passive = isPassive(tokens, at);
  const end = tailOf(tokens, at, frames);
  const subject = subjectOf(tokens, at);
  const before = mentions.filter((m) => m.tokens[1] < at);
  const after = mentions.filter((m) => m.tokens[0] > at && m.tokens[0] < end);
  let doer = subject >= 0 ? under(tokens, subject, mentions) : [];
  if (doer.length === 0) doer = leading(before);
  if (type === 'REQUEST' && tokens[at]!.head >= 0 && isReported(tokens, at, frames)) {
    // "Russia said that Sudan must return it": the speaker asks.
    const speaker = subjectOf(tokens, tokens[at]!.head);
    const asks = speaker >= 0 ? under(tokens, speaker, mentions) : [];
    if (asks.length > 0) return { source: partiesOf(asks), target: partiesOf(doer) };
  }
  if (passive) {
    const agent = tokens.findIndex((t) => t.rel === 'obl:agent' && t.head === at);
    const named = agent >= 0 ? under(tokens, agent, mentions) : [];
    let by = named.length > 0 ? named : byPhrase(tokens, at, after);
    // "killed in Israeli shelling"; "arrested in Lebanon": by those whose the deed or the place is.
    if (by.length === 0) by = after.filter((m) => m.kind === 'people').slice(0, 1);
    if (by.length === 0 && type === 'COERCE') by = after.filter((m) => m.kind === 'place').slice(0, 1);
    const others = after.filter((m) => !by.includes(m)).slice(0, 1);
    const suffered = doer.length > 0 && !doer.every((m) => by.includes(m)) ? doer : others;
    return { source: partiesOf(by), target: partiesOf(suffered) };
  }
  let source = partiesOf(doer);
  const target = counterpart(tokens, source, after);
  // Somebody unplaced acts at home where only one country is spoken of.
  if (source.length === 0 && subject >= 0) source = target.slice(0, 1);
  if (target.length === 0 && domestic.has(type)) return { source, target: source };
  return { source, target };
}

/** What a state does to nobody from elsewhere, it does to its own: PLOVER codes the country on both sides. */
const domestic: ReadonlySet<EventType> = new Set<EventType>(['COERCE', 'CONCEDE', 'PROTEST', 'REJECT', 'THREATEN']);

/** The verb's subject, or that of the verb it hangs on. */
function subjectOf(tokens: readonly Token[], at: number): number {
  for (let t = at, n = 0; t >= 0 && n < 5; n++) {
    const own = tokens.findIndex((x) => x.head === t && x.rel.startsWith('nsubj'));
    if (own >= 0) return own;
    const { rel, head } = tokens[t]!;
    if (rel !== 'xcomp' && rel !== 'conj' && rel !== 'advcl' && rel !== 'ccomp') return -1;
    t = head;
  }
  return -1;
}

/** Mentions inside the phrase of a head; places only where nobody else stands there. */
function under(tokens: readonly Token[], head: number, mentions: readonly Mention[]): Mention[] {
  const inside = mentions.filter((m) => {
    for (let t = m.head, n = 0; t >= 0 && n < 12; t = tokens[t]!.head, n++) {
      if (t === head) return true;
      if (tokens[t]!.rel === 'acl:relcl' || tokens[t]!.rel === 'advcl') return false;
    }
    return false;
  });
  const actors = inside.filter((m) => m.kind !== 'place');
  const own = actors.filter((m) => m.tokens[0] <= head && head <= m.tokens[1]);
  if (own.length > 0) return [...own, ...actors.filter((m) => !own.includes(m) && tokens[m.head]!.rel === 'conj')];
  return actors.length > 0 ? actors : inside;
}

/** The first mention and those coupled to it. */
const leading = (mentions: readonly Mention[]): Mention[] => {
  const first = mentions.find((m) => m.kind !== 'place') ?? mentions[0];
  return first === undefined ? [] : [first];
};

function byPhrase(tokens: readonly Token[], at: number, after: readonly Mention[]): Mention[] {
  for (let t = at + 1; t < tokens.length && t < at + 12; t++)
    if (tokens[t]!.text.toLowerCase() === 'by') return after.filter((m) => m.tokens[0] > t).slice(0, 1);
  return [];
}

/** Whom it is done to: the first other party after the verb, an actor before a place, one's own people last. */
function counterpart(tokens: readonly Token[], source: readonly Party[], after: readonly Mention[]): Party[] {
  const other = (m: Mention): boolean => m.parties.some((p) => !source.some((s) => same(s, p)));
  const first =
    after.find((m) => m.kind !== 'place' && other(m)) ?? after.find(other) ?? after.find((m) => m.kind !== 'pronoun');
  if (first === undefined) return [];
  const found = [first];
  let last = first;
  for (const m of after.slice(after.indexOf(first) + 1)) {
    const between = tokens.slice(last.tokens[1] + 1, m.tokens[0]);
    if (between.length > 3 || !between.some((t) => t.text === 'and' || t.text === ',')) break;
    found.push(m);
    last = m;
  }
  return partiesOf(found);
}

/** Where a closing report begins (", officials said Thursday"); its speaker is no target. */
function tailOf(tokens: readonly Token[], at: number, frames: EventFrames): number {
  for (let t = tokens.length - 1; t > at + 2; t--) {
    if (!frames.reporting.has(tokens[t]!.lemma) || (tokens[t]!.upos !== 'VERB' && tokens[t]!.lemma !== 'according'))
      continue;
    if (tokens.length - t > 8 && tokens[t]!.lemma !== 'according') return tokens.length;
    for (let k = t; k > at; k--) if (tokens[k]!.text === ',') return k;
    return t;
  }
  return tokens.length;
}

const same = (a: Party, b: Party): boolean => (a.id ?? a.name) === (b.id ?? b.name);
const partiesOf = (mentions: readonly Mention[]): Party[] => {
  const all = mentions.flatMap((m) => m.parties.map(({ id, name }) => (id === undefined ? { name } : { id, name })));
  return all.filter((p, i) => all.findIndex((q) => same(p, q)) === i);
};
