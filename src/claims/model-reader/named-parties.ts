import type { Document } from '../../documents/index.js';
import type { Party } from '../claim.js';
import { partiesAsked } from '../parties/asked.js';
import { fold } from '../parties/fold.js';
import type { PartyContext } from '../parties/mention.js';
import { uniqueParties } from '../same-party.js';
import { foundWords } from './found-words.js';
import type { Told } from './reply.js';

type Side = Told['parties'][number];

const plain = (name: string): string => fold(name).toLowerCase().replace(/^the /, '').trim();

/**
 * The parties that a model's names mean in a document: as the text itself uses the name, then as the gazetteer knows it. A name that neither knows
 * stands without an id where the document holds its words, and is dropped where it does not.
 */
export function namedParties(document: Document, context: PartyContext): (sides: readonly Side[]) => Party[] {
  const known = new Map<string, Party>();
  const learn = (name: string, party: Party): void => {
    const key = plain(name);
    if (key !== '' && !known.has(key)) known.set(key, party);
  };
  const bare = ({ id, name }: Party): Party => (id === undefined ? { name } : { id, name });
  for (const { party } of context.documentParties) learn(party.name, bare(party));
  for (const m of context.mentions)
    if (m.parties.length === 1 && m.kind !== 'pronoun' && m.kind !== 'place')
      learn(document.text.slice(...m.span), bare(m.parties[0]!));
  const find = (name: string): Party | null => {
    const told = known.get(plain(name));
    if (told !== undefined) return told;
    const asked = partiesAsked(name);
    if (asked.length === 1) return bare(asked[0]!);
    return foundWords(name, document.text) === null ? null : { name };
  };
  return (sides) =>
    uniqueParties(
      sides.flatMap(({ name, actor }) => {
        const party = find(name);
        if (party === null) return [];
        return [actor && foundWords(actor, document.text) !== null ? { ...party, actor } : party];
      }),
    );
}
