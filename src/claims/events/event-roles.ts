import type { Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import type { EventType } from '../kinds.js';
import type { Mention } from '../parties/mention.js';
import { sameParty, uniqueParties } from '../same-party.js';
import { type EventFrames, isPassive } from './event-frames.js';
import { isReported } from './event-triggers.js';

interface Actors {
  readonly source: Party[];
  readonly target: Party[];
}

/** Who did it, and to whom: by subject, agent, object and the order of the words. */
export function rolesOf(
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
  const other = (m: Mention): boolean => m.parties.some((p) => !source.some((s) => sameParty(s, p)));
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

const partiesOf = (mentions: readonly Mention[]): Party[] =>
  uniqueParties(mentions.flatMap((m) => m.parties.map(({ id, name }) => (id === undefined ? { name } : { id, name }))));
