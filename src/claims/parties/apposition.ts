import type { Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import { isGenitive } from './affiliation.js';
import type { Person } from './introductions.js';
import type { NameInText } from './names.js';
import type { Vocabulary } from './vocabulary.js';

/** Tokens behind a name within which a description of its bearer ends. */
const reach = 12;

/** ", one of Ukraine's negotiators,": whose, where the words describe somebody. */
export function apposition(
  person: Person,
  tokens: readonly Token[],
  row: readonly (NameInText | undefined)[],
  from: number,
  vocabulary: Vocabulary,
): Party | undefined {
  const opening = tokens[from];
  if (opening === undefined) return undefined;
  const leads = /^(?:who|whose)$/i.test(opening.text);
  const begins =
    leads ||
    opening.upos === 'DET' ||
    /^one$/i.test(opening.text) ||
    row[from] !== undefined ||
    vocabulary.roleAt(tokens, from) !== undefined ||
    // "climate envoy of the islands"
    (opening.upos === 'NOUN' && vocabulary.roleAt(tokens, from + 1) !== undefined) ||
    opening.upos === 'ADJ';
  if (!begins) return undefined;
  let owner: NameInText | undefined;
  let described = leads;
  for (let k = from; k < tokens.length && k < from + reach; k++) {
    const token = tokens[k]!;
    // ", Minister of State, Foreign Office, …": the office, and then its house.
    const house = token.text === ',' && described ? row[k + 1] : undefined;
    if (house?.entry.use === 'metonym' && /^[,.]$/.test(tokens[house.last + 1]?.text ?? '')) owner ??= house;
    if (token.text === ',' || token.text === ':' || token.text === ';' || token.text === '.') break;
    if ((token.upos === 'VERB' || token.upos === 'AUX') && !leads && token.rel !== 'amod') return undefined;
    // "Who mediates along with an American": whom one works with one is not.
    if (leads && token.upos === 'ADP' && !/^(?:for|of|in|at|on|as)$/i.test(token.text)) break;
    // "The former prime minister of Peru who leads the mediation": Peru's no longer.
    if (owner === undefined && vocabulary.retired.has(token.text.toLowerCase())) return undefined;
    const name = row[k];
    if (name !== undefined) {
      // "Who has had both delegations in Rome": where he did it, and not whose he is.
      const where = leads && /^(?:in|at)$/i.test(tokens[k - 1]?.text ?? '') && !isGenitive(tokens[name.last + 1]?.text);
      if (!where && name.entry.use !== 'place' && !name.entry.person) owner ??= name;
      k = name.last;
      continue;
    }
    const role = vocabulary.roleAt(tokens, k);
    if (role !== undefined) {
      described = true;
      if (role.role.size === 'person') person.roles.add(role.role.words);
      k = role.last;
    }
  }
  return described && owner !== undefined ? { id: owner.entry.id, name: owner.entry.name } : undefined;
}
