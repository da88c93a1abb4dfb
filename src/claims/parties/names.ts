import { isMonth, type Sentence } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import { type Bearer, bearerMeant, bearerOf } from './bearers.js';
import { isDayBeforeName } from './day-before-name.js';
import type { Entry, Gazetteer } from './gazetteer.js';
import type { Vocabulary } from './vocabulary.js';

/** A known name in the text: tokens `first` to `last`. */
export interface NameInText {
  readonly first: number;
  readonly last: number;
  /** Of several with one family name the one whom the rest of the text names. */
  entry: Entry;
}

/** For each sentence, the known name that covers each token. */
export type NamesInText = readonly (readonly (NameInText | undefined)[])[];

const capital = /^\p{Lu}/u;
/** Words before which an article is theirs and not the name's: "the Boeing strike". */
const noun = /^(?:NOUN|PROPN|ADJ)$/;
/** Small words that are surnames too. */
const small = /^(?:PART|ADP|DET|PRON|AUX|CCONJ|SCONJ)$/;
const describes = /^(?:ADJ|ADV)$/;
/** Parties that a report names, after which a family name alone is of nobody whose party it does not name. */
const others = 2;
/** Mentions of states that make a report one on them. */
const abroad = 3;

/** Finds gazetteer names, longest first; which "Bush" is meant depends on the year, and "Mary Bush" is neither. */
export function findNames(
  folded: string,
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
  vocabulary: Vocabulary,
  year: number | null,
): NamesInText {
  const taken = new Set<string>();
  const borne = new Set<string>();
  const rivals = new Map<NameInText, { readonly bearer: Bearer; readonly all: readonly Entry[] }>();
  const all = sentences.map(({ tokens }) => {
    const found = new Array<NameInText | undefined>(tokens.length);
    for (let first = 0; first < tokens.length; first++) {
      const token = tokens[first]!;
      const match = gazetteer.match(folded, token.start);
      if (match === undefined) continue;
      let last = first;
      while (last + 1 < tokens.length && tokens[last + 1]!.end <= match.end) last++;
      const bearer = match.entries.length === 0 ? undefined : bearerOf(match.entries, year);
      const chosen = bearer?.entry;
      const before = tokens[first - 1];
      const after = tokens[last + 1];
      // "To block it, four are needed", "in May": nobody of the name of To or May.
      const isDated = isMonth(token.text) && (before?.upos === 'ADP' || after?.upos === 'NUM');
      // "Long pause.": nobody of the name of Long.
      const isWord =
        small.test(token.upos) ||
        (describes.test(token.upos) &&
          /^\p{Ll}/u.test(tokens[last + 1]?.text ?? '') &&
          tokens[last + 1]!.upos === 'NOUN');
      const entry = chosen?.use === 'surname' && (isWord || isDated) ? undefined : chosen;
      const lone = entry?.use === 'surname' || (entry?.use === 'person' && first === last);
      // "Moi Avei" is nobody of the name of Moi.
      const givenName =
        lone &&
        after !== undefined &&
        (after.upos === 'PROPN' || isParticle(tokens, last + 1)) &&
        (/^\p{Lu}\p{Ll}+$/u.test(after.text) || isParticle(tokens, last + 1)) &&
        !continues(entry.person!.full, entry.person!.short, after.text) &&
        otherSurname(gazetteer.match(folded, after.start)?.entries, entry) &&
        !vocabulary.organisation.has(after.text.toLowerCase()) &&
        vocabulary.roleAt(tokens, last + 1) === undefined;
      // A surname after another given name is somebody else's, unless that word is a title or an adjective.
      // "The Hill Assembly": a body, and nobody of the name of Hill.
      const inBody =
        lone &&
        before?.text.toLowerCase() === 'the' &&
        after?.upos === 'PROPN' &&
        vocabulary.organisation.has(after.text.toLowerCase()) &&
        !/^(?:administration|government|cabinet|campaign|team)$/i.test(after.text);
      const somebodyElse =
        givenName ||
        inBody ||
        (lone &&
          before !== undefined &&
          capital.test(before.text) &&
          before.upos === 'PROPN' &&
          found[first - 1] === undefined &&
          !isDayBeforeName(tokens, first - 1) &&
          !vocabulary.titles.has(before.text.toLowerCase()) &&
          vocabulary.roleAt(tokens, first - 1) === undefined);
      if (
        entry !== undefined &&
        !somebodyElse &&
        !(entry.use === 'name' && endsLonger(tokens, first, last, found, vocabulary)) &&
        !(entry.person === undefined && namesText(tokens, last, vocabulary)) &&
        !isArticled(entry, tokens, first, last) &&
        !leadsOn(entry, tokens, last, vocabulary)
      ) {
        const name = { first, last, entry };
        if (entry.use === 'surname' && match.entries.length > 1)
          rivals.set(name, { bearer: bearer!, all: match.entries });
        for (let t = first; t <= last; t++) found[t] = name;
      }
      if (lone && somebodyElse) taken.add(folded.slice(token.start, match.end));
      if (entry?.use === 'person' && !lone) borne.add(entry.person!.full);
      first = last;
    }
    return found;
  });
  const named = partiesNamed(all);
  const nobodys = new Set<NameInText>();
  for (const [name, { bearer, all }] of rivals) {
    const meant = bearerMeant(bearer, all, borne, named);
    if (meant !== undefined) name.entry = meant;
    else nobodys.add(name);
  }
  const stateOf = (id: string) => gazetteer.party(id)?.state;
  // "Juan Moreno wrote. Mr Moreno": he, and no president of the name whom the text never gives in full.
  const strange = (n: NameInText, tokens: Sentence['tokens']): boolean =>
    (n.entry.use === 'surname' || (n.entry.use === 'person' && n.first === n.last)) &&
    (taken.has(folded.slice(tokens[n.first]!.start, tokens[n.last]!.end)) ||
      isHyphened(tokens, n.first) ||
      (n.entry.use === 'surname' && isElsewhere(n.entry, named, stateOf))) &&
    !borne.has(n.entry.person!.full);
  const known = all.map((row, s) =>
    row.map((n) => (n && (nobodys.has(n) || strange(n, sentences[s]!.tokens)) ? undefined : n)),
  );
  return withoutForeignBodies(known, folded, sentences, vocabulary, stateOf);
}

/** "Nasir al-Hadi": the family name begins with a small word. */
const isParticle = (tokens: Sentence['tokens'], at: number): boolean =>
  shippedCues().particles.has(tokens[at]!.text.toLowerCase()) &&
  tokens[at + 1]?.text === '-' &&
  capital.test(tokens[at + 2]?.text ?? '');

/** "Ana Trujillo-Haines": nobody of the name of Haines. */
const isHyphened = (tokens: Sentence['tokens'], at: number): boolean =>
  tokens[at - 1]?.text === '-' && tokens[at - 1]!.end === tokens[at]!.start && capital.test(tokens[at - 2]?.text ?? '');

/** Parties that a text names otherwise than by a family name alone. */
const partiesNamed = (names: NamesInText): Set<string> =>
  new Set(
    names.flatMap((row) => row.flatMap((n) => (n === undefined || n.entry.use === 'surname' ? [] : [n.entry.id]))),
  );

/**
 * Whether a report names others and neither a party, nor its state, nor anybody else of that state: "President Quiroga" in one on Peru and Chile is not Bolivia's, and
 * a union's leader in one on the carmakers of his country is the union's.
 */
function isElsewhere(
  { id, kind }: Entry,
  named: ReadonlySet<string>,
  stateOf: (id: string) => string | undefined,
): boolean {
  // Who leads a country needs no word for it; who runs a firm does.
  if (named.has(id) || (named.size < others && kind === 'state')) return false;
  const state = stateOf(id) ?? id;
  return ![...named].some((n) => n === state || stateOf(n) === state);
}

/** Whether a name whose family name comes first goes on with the word: "Lee Jae-myung", where the text says "Lee Jae". */
const continues = (full: string, short: string, word: string): boolean => full.startsWith(`${short} ${word}`);

/** "The Ta'ang National Liberation Army": behind a word that nobody knows, a body's name is the end of another's. */
function endsLonger(
  tokens: Sentence['tokens'],
  first: number,
  last: number,
  found: readonly (NameInText | undefined)[],
  vocabulary: Vocabulary,
): boolean {
  const before = tokens[first - 1];
  if (last === first || before?.upos !== 'PROPN' || !capital.test(before.text) || found[first - 1] !== undefined)
    return false;
  if (!vocabulary.organisation.has(tokens[last]!.text.toLowerCase())) return false;
  return !vocabulary.titles.has(before.text.toLowerCase()) && vocabulary.roleAt(tokens, first - 1) === undefined;
}

/**
 * "Congress will vote" in a report on Colombia: America's only where America is named by another word too. So with a "Democratic Party" or a "Patriotic Front",
 * which many countries have, where the report is on others.
 */
function withoutForeignBodies(
  names: NamesInText,
  folded: string,
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  stateOf: (id: string) => string | undefined,
): NamesInText {
  const bodies = new Map<NameInText, readonly string[]>();
  const lettered = new Map<NameInText, readonly [id: string, state: string]>();
  const named = new Set<string>();
  const homes = new Set<string>();
  let states = 0;
  for (const [s, row] of names.entries())
    for (const [t, name] of row.entries()) {
      if (name === undefined || name.first !== t) continue;
      const { tokens } = sentences[s]!;
      const { id, use, kind } = name.entry;
      const role = use === 'metonym' ? vocabulary.roleAt(tokens, t) : undefined;
      const state = stateOf(id);
      if (role?.last === name.last && role.role.family === 'state') bodies.set(name, [id]);
      else if (
        use === 'name' &&
        (kind === 'party' || kind === 'rebels') &&
        state !== undefined &&
        isCommon(tokens, name, vocabulary)
      )
        bodies.set(name, [id, state]);
      // "CTU" is Chicago's teachers only where something else tells of them, or of their country.
      else if (
        use === 'name' &&
        work.has(kind) &&
        state !== undefined &&
        isLettersAlone(tokens, name, folded, vocabulary)
      )
        lettered.set(name, [id, state]);
      else {
        named.add(id);
        if (kind === 'state') states++;
        if (state !== undefined) homes.add(state);
      }
    }
  const elsewhere = states >= abroad;
  const foreign = (n: NameInText): boolean => {
    const letters = lettered.get(n);
    if (letters !== undefined) return !letters.some((id) => named.has(id) || homes.has(id));
    const whose = bodies.get(n);
    return whose !== undefined && !whose.some((id) => named.has(id)) && (whose.length === 1 || elsewhere);
  };
  if (![...bodies.keys(), ...lettered.keys()].some(foreign)) return names;
  return names.map((row) => row.map((n) => (n !== undefined && foreign(n) ? undefined : n)));
}

/** Kinds of bodies whose letters others of other countries have too. */
const work: ReadonlySet<string | undefined> = new Set(['union', 'company']);

/** Whether letters stand for a name of which the report has no longer word. */
function isLettersAlone(
  tokens: Sentence['tokens'],
  { first, last, entry }: NameInText,
  folded: string,
  { inManyNames, organisation }: Vocabulary,
): boolean {
  if (first !== last || !/^\p{Lu}{2,5}$/u.test(tokens[first]!.text)) return false;
  const words = (entry.name.match(/\p{L}{5,}/gu) ?? [])
    .map((w) => w.toLowerCase())
    .filter((w) => !inManyNames.has(w) && !organisation.has(w));
  return words.length > 0 && !words.some((w) => new RegExp(`\\b${w.slice(0, 5)}`, 'iu').test(folded));
}

/** Whether a name is made of words that bodies of many countries have in theirs. */
const isCommon = (tokens: Sentence['tokens'], { first, last }: NameInText, { inManyNames, organisation }: Vocabulary) =>
  tokens.slice(first, last + 1).every(({ text }) => {
    const word = text.toLowerCase();
    return inManyNames.has(word) || organisation.has(word);
  });

/** "Michel Murray": behind a given name that is a family name elsewhere, a name that is nobody's or a family name of others. */
const otherSurname = (entries: readonly Entry[] | undefined, { person }: Entry): boolean =>
  entries === undefined || entries.every((e) => e.use === 'surname' && e.person!.full !== person!.full);

/** "The Taiwan Relations Act", "the Irish backstop": a law or an agreement has the name of a state and is none. */
function namesText(tokens: Sentence['tokens'], last: number, { instruments }: Vocabulary): boolean {
  const next = tokens[last + 1]?.text;
  if (next === undefined) return false;
  if (instruments.common.has(next.toLowerCase())) return true;
  for (let t = last + 1; t < tokens.length && t <= last + 5; t++) {
    const { text } = tokens[t]!;
    if (instruments.titled.has(text)) return true;
    if (!capital.test(text) && text !== 'and') return false;
  }
  return false;
}

/** "The Vale", "the breakaway Vale": a place, and no firm of the name, which takes no article. */
function isArticled({ kind, use }: Entry, tokens: Sentence['tokens'], first: number, last: number): boolean {
  if (kind !== 'company' || use !== 'name' || first !== last || noun.test(tokens[last + 1]?.upos ?? '')) return false;
  const at = tokens[first - 1]?.upos === 'ADJ' ? first - 2 : first - 1;
  return /^the$/i.test(tokens[at]?.text ?? '') && !/^the /i.test(tokens[first]!.text);
}

/** "The Labour Left": a party whose name begins with that of another country's. */
function leadsOn({ kind, use }: Entry, tokens: Sentence['tokens'], last: number, vocabulary: Vocabulary): boolean {
  const next = tokens[last + 1];
  if (kind !== 'party' || use !== 'name' || next?.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}+$/u.test(next.text)) return false;
  return !vocabulary.titles.has(next.text.toLowerCase()) && vocabulary.roleAt(tokens, last + 1) === undefined;
}
