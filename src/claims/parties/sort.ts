import type { Party } from '../claim.js';
import { createGazetteer } from './gazetteer.js';
import { shippedPartyPacks } from './party-packs.js';
import { kindOfName } from './short-forms.js';
import { isStateId } from './states-told.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** What a party is, as far as its name tells. */
export type PartySort = 'state' | 'rebels' | 'union' | 'company' | 'bloc';

let vocabulary: Vocabulary | undefined;

const sortOfKind: Readonly<Record<string, PartySort>> = {
  state: 'state',
  government: 'state',
  rebels: 'rebels',
  terror: 'rebels',
  union: 'union',
  company: 'company',
  employer: 'company',
  igo: 'bloc',
  bloc: 'bloc',
};

const shippedParty = (id: string) => createGazetteer(shippedPartyPacks()).party(id);

/** What a party is: by the gazetteer, or by the words of its name; of one without an id by the noun it is called by. Undefined where nothing tells. */
export function sortOf({ id, name }: Party): PartySort | undefined {
  if (isStateId(id)) return 'state';
  vocabulary ??= createVocabulary(shippedPartyPacks());
  if (id !== undefined) return sortOfKind[shippedParty(id)?.kind ?? kindOfName(name, vocabulary)];
  return sortOfKind[familyOf(name, vocabulary) ?? ''];
}

/** States that a bloc negotiates for, by their ids; none of any other party. */
export const membersOf = (id: string): readonly string[] => shippedParty(id)?.members ?? [];

/** The state that a party is of: its own id, or where the gazetteer knows its rebels, unions or firms to be. */
export function stateOf({ id, name }: Party): string | undefined {
  if (id === undefined || sortOf({ id, name }) === undefined) return undefined;
  return shippedParty(id)?.state;
}

/** "The bus company", "leftist rebels in the east": what the noun that the words end in, or that a preposition follows, stands for. */
function familyOf(name: string, vocabulary: Vocabulary): string | undefined {
  const words = name.split(/[\s-]+/);
  const end = words.findIndex((w, i) => i > 0 && /^(?:of|in|from|at|for)$/.test(w));
  const told = words.slice(0, end < 0 ? words.length : end).map((text) => ({ text }));
  for (let i = 0; i < told.length; i++) {
    const role = vocabulary.roleAt(told, i);
    if (role !== undefined && role.last === told.length - 1 && role.role.size === 'group') return role.role.family;
  }
  return undefined;
}
