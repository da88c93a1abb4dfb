import type { Token } from '../../language/index.js';
import type { EventType } from '../kinds.js';
import type { EventFrames } from './event-frames.js';

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

/** A word that names an event. */
export interface Trigger {
  readonly at: number;
  readonly type: EventType;
  /** How far it stands from the sentence's main point. */
  readonly cost: number;
  readonly noun: boolean;
}

/** The sentence is about it; the others stand in clauses within. */
export const isMain = ({ cost }: Trigger): boolean => cost < inner;

/** Verbs that make an event, nearest to the sentence's main point first; nouns only where no verb does. */
export function triggersOf(tokens: readonly Token[], frames: EventFrames): Trigger[] {
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
export function isReported(tokens: readonly Token[], at: number, frames: EventFrames): boolean {
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
