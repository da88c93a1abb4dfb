import type { Sentence } from '../../language/index.js';
import type { Party } from '../claim.js';
import { uniqueParties } from '../same-party.js';
import type { Draft } from './draft.js';
import type { Floor } from './floor.js';
import type { Setting } from './setting.js';
import { isStateId } from './states-told.js';
import type { Vocabulary } from './vocabulary.js';

/** What pronouns and bare descriptions need to know of the document so far. */
export interface Story {
  readonly sentences: readonly Sentence[];
  readonly drafts: readonly (readonly Draft[])[];
  readonly sides: readonly Party[];
  /** Ids of those who are told to stand between the sides. */
  readonly between: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  /** Kind of a party, and the state it counts under. */
  party(id: string): { readonly kind: string; readonly state?: string } | undefined;
  stateName(id: string): string;
  /** The only party of these kinds that the document names. */
  sole(kinds: ReadonlySet<string>): Party | undefined;
  /** Id of the state whose ministers a document means where it does not say so. */
  readonly home: string | undefined;
  /** Where each sentence is set, if it says so. */
  readonly settings: readonly (Setting | undefined)[];
  /** Who speaks where. */
  readonly floor: Floor;
}

export const plain = ({ id, name }: Party): Party => (id === undefined ? { name } : { id, name });

/** A state, by its id. */
export const isState = ({ id }: Party): boolean => isStateId(id);

/** The nearest mention before one that passes a test. */
export function lastDraft(draft: Draft, story: Story, test: (d: Draft) => boolean): Draft | undefined {
  for (let s = draft.sentence; s >= 0; s--) {
    const row = story.drafts[s]!;
    for (let i = row.length - 1; i >= 0; i--) {
      const d = row[i]!;
      if (s === draft.sentence && d.first >= draft.first) continue;
      if (test(d)) return d;
    }
  }
  return undefined;
}

const inOrder = (drafts: readonly Draft[]): Draft[] => [...drafts].sort((a, b) => a.first - b.first);

/** Lets a pronoun or a description stand for what an earlier mention stands for. */
export function take(draft: Draft, from: Draft, coupled: readonly Draft[] = []): void {
  draft.parties =
    coupled.length === 0
      ? from.parties
      : uniqueParties(inOrder([from, ...coupled]).flatMap((d) => d.parties.map(plain)));
  if (coupled.length > 0) {
    draft.gist = draft.parties.map((p) => p.name).join(' and ');
    return;
  }
  draft.actor = from.actor;
  draft.gender ??= from.gender;
  // A description that is itself unresolved spells nothing out, and an indefinite one must not begin anew.
  draft.gist = /^(?:an?|one|another|some)\b/i.test(from.gist)
    ? from.gist.replace(/^(?:an?|one|another)\b/i, 'the')
    : from.gist;
}
