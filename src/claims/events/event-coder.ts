import type { Sentence, Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import type { EventType } from '../kinds.js';
import type { Mention, PartyContext } from '../parties/mention.js';
import { createEventFrames, type EventFrames } from './event-frames.js';
import type { EventPack } from './event-packs.js';
import { rolesOf } from './event-roles.js';
import { isMain, type Trigger, triggersOf } from './event-triggers.js';

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
      events.push({ type, ...roles, trigger: trigger.at, main: isMain(trigger) });
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
