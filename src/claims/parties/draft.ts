import type { Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import type { Person } from './introductions.js';
import type { MentionKind } from './mention.js';
import type { Pronoun, Role } from './vocabulary.js';

/** A mention in the making: what the words say before anything is carried over from elsewhere. */
export interface Draft {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  kind: MentionKind;
  parties: readonly Party[];
  actor: string | undefined;
  gender: 'm' | 'f' | undefined;
  readonly plural: boolean;
  /** Words that a gist may use for it. */
  gist: string;
  readonly person?: Person;
  readonly role?: Role;
  readonly pronoun?: Pronoun;
  /** Kind of the organisation named. */
  readonly organisation?: string;
  /** Token of "his" in "his spokesman". */
  readonly possessor: number | null;
  /** "the envoy", not "an envoy". */
  readonly definite: boolean;
  /** Whom a pronoun stands for. */
  antecedent?: Draft;
  /** Something that no party is, but that "it" may mean. */
  readonly thing?: boolean;
  /** A person by the noun alone, of no party: "the congressman who sits on it". */
  readonly someone?: boolean;
}

export function words(tokens: readonly Token[], first: number, last: number): string {
  let out = '';
  for (let t = first; t <= last; t++)
    out += (t > first && tokens[t - 1]!.end < tokens[t]!.start ? ' ' : '') + tokens[t]!.text;
  return out;
}
