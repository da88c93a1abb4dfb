import type { Token } from '../../language/index.js';
import { uniqueParties } from '../same-party.js';
import { type Affiliation, affiliationAfter, affiliationBefore, isGenitive } from './affiliation.js';
import { standsFor } from './belonging.js';
import { type Draft, words } from './draft.js';
import { type Introductions, partyOf } from './introductions.js';
import type { NamesInText } from './names.js';
import type { Role, RoleMatch, Vocabulary } from './vocabulary.js';

const definite = new Set(['the', 'this', 'that', 'these', 'those', 'both', 'neither', 'each', 'either']);
const indefinite = new Set([
  'a',
  'an',
  'one',
  'some',
  'another',
  'several',
  'many',
  'no',
  'any',
  'few',
  'other',
  'more',
  'most',
]);

/** The mention that a description makes: "Ukraine's chief negotiator", "the rebels"; undefined where it only describes another. */
export function roleDraft(
  tokens: readonly Token[],
  t: number,
  { role: told, last, plural }: RoleMatch,
  place: { readonly sentence: number; readonly first: number; readonly last: number; readonly head: number },
  known: NamesInText[number],
  introductions: Introductions,
  vocabulary: Vocabulary,
): Draft | undefined {
  const role = served(tokens, t, told, vocabulary);
  const before = affiliationBefore(tokens, known, t, vocabulary);
  const after = before.names.length === 0 ? affiliationAfter(tokens, known, last) : [];
  const inside = tokens[last + 1];
  // A "state-owned railway" is no state.
  if (inside?.text === '-' && inside.start === tokens[last]!.end) return undefined;
  // "A chapter on labour": a subject, unless it acts or is named beside management.
  if (vocabulary.matters.has(role.words) && tokens[last - 1]?.upos === 'ADP' && !beside(tokens, last, vocabulary))
    return undefined;
  // "The pit deputies' union": one body, and its members only by name.
  if (isGenitive(inside?.text) && isUnion(tokens, last + 2, vocabulary)) return undefined;
  // "Military help" is nobody's.
  const describes = tokens[last]!.upos === 'ADJ' && tokens[last]!.rel === 'amod';
  if (describes && (role.size === 'group' || (tokens[last]!.head === last + 1 && inside?.upos === 'NOUN')))
    return undefined;
  // "government troops" are the troops'.
  if (inside !== undefined && tokens[last]!.rel === 'compound' && vocabulary.roleAt(tokens, last + 1) !== undefined)
    return undefined;
  // "There was movement on pay": no rebels without a word before it.
  if (role.family === 'rebels' && role.size === 'group' && !plural && before.from === t && before.possessor === null)
    return undefined;
  const one = !plural && definite.has(tokens[before.from]!.text.toLowerCase());
  const owners = [...before.names, ...after].filter((n) => standsFor(role, n, one));
  const apposed =
    namedBehind(role.family, last, known) ?? apposedTo(tokens, last, place.sentence, known, introductions);
  const parties = apposed === undefined ? uniqueParties(owners.map((n) => partyOf(n.entry))) : [apposed];
  const where =
    vocabulary.where.has(role.words) &&
    vocabulary.placePrepositions.has(tokens[before.from - 1]?.text.toLowerCase() ?? '');
  return {
    ...place,
    kind: where ? 'place' : role.size === 'person' && !plural ? 'role' : 'group',
    parties,
    actor: undefined,
    gender: /woman$/.test(role.words) ? 'f' : /man$|^king$|^father$/.test(role.words) ? 'm' : undefined,
    plural,
    gist: words(tokens, before.from, after.length > 0 ? after.at(-1)!.last : last),
    role,
    possessor: before.possessor,
    // "Colombia's last guerrilla army": the one.
    definite: isDefinite(tokens, t, before, plural) || before.names.some((n) => isGenitive(tokens[n.last + 1]?.text)),
  };
}

/** "An army spokesman", "a company official": of the body that the word before names. */
function served(tokens: readonly Token[], t: number, role: Role, vocabulary: Vocabulary): Role {
  if (role.size !== 'person' || role.family !== 'any' || tokens[t - 1]?.rel !== 'compound') return role;
  for (const k of [t - 2, t - 1]) {
    const body = k < 0 ? undefined : vocabulary.roleAt(tokens, k);
    if (body?.last !== t - 1 || body.role.size !== 'group' || !bodies.has(body.role.family)) continue;
    return { ...role, family: body.role.family };
  }
  return role;
}

const bodies: ReadonlySet<string> = new Set(['state', 'rebels', 'union', 'company']);

const isUnion = (tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean => {
  const found = tokens[at] === undefined ? undefined : vocabulary.roleAt(tokens, at);
  return found !== undefined && !found.plural && found.role.size === 'group' && found.role.family === 'union';
};

/** "Between labour and management". */
const beside = (tokens: readonly Token[], last: number, vocabulary: Vocabulary): boolean =>
  tokens[last + 1]?.text === 'and' &&
  tokens[last + 2] !== undefined &&
  vocabulary.roleAt(tokens, last + 2) !== undefined;

const named: ReadonlySet<string> = new Set(['union', 'company', 'rebels', 'party']);

/** "Germany's train drivers' union GDL": the name right behind is whose the words describe. */
function namedBehind(
  family: string,
  last: number,
  known: NamesInText[number],
): { readonly id: string; readonly name: string } | undefined {
  const name = known[last + 1];
  return named.has(family) && name?.first === last + 1 && name.entry.kind !== 'state' && name.entry.person === undefined
    ? { id: name.entry.id, name: name.entry.name }
    : undefined;
}

/** "The pilots' union, Northern Cockpit, is asking": the name behind the comma is whose the words describe. */
function apposedTo(
  tokens: readonly Token[],
  last: number,
  sentence: number,
  known: NamesInText[number],
  introductions: Introductions,
): { readonly id: string; readonly name: string } | undefined {
  if (tokens[last + 1]?.text !== ',') return undefined;
  const told = introductions.nameAt(sentence, last + 2);
  if (told?.organisation?.id !== undefined && tokens[told.last + 1]?.text === ',')
    return { id: told.organisation.id, name: told.organisation.name };
  const name = known[last + 2];
  const whole = name !== undefined && name.first === last + 2 && tokens[name.last + 1]?.text === ',';
  return whole && name.entry.kind !== 'state' && name.entry.person === undefined
    ? { id: name.entry.id, name: name.entry.name }
    : undefined;
}

function isDefinite(tokens: readonly Token[], at: number, before: Affiliation, plural: boolean): boolean {
  const lower = tokens[before.from]?.text.toLowerCase() ?? '';
  if (indefinite.has(lower) || tokens[before.from]?.upos === 'NUM') return false;
  if (definite.has(lower) || before.possessor !== null) return true;
  return plural || before.from === at;
}
