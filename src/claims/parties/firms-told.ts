import type { Sentence, Token } from '../../language/index.js';
import { isGenitive } from './affiliation.js';
import { namesFirm } from './called-company.js';
import { isName, runEnd, slug, text } from './name-runs.js';
import type { NamesInText } from './names.js';
import { kindOfName, type Organisation, spokenOf } from './short-forms.js';
import type { Vocabulary } from './vocabulary.js';

const capital = /^\p{Lu}/u;
/** Words of a firm's name at most, and of a union's that are looked at. */
const longest = 3;
const reach = 6;

/** A firm, with what else it is called. */
export interface FirmTold extends Organisation {
  readonly also?: readonly string[];
}

/**
 * Firms that no list knows, by what a document tells of them: "Nordic Wings pilots", "the managers of Southern Copper", "employees of Borland Stone" — nobody
 * works for a person's name. A name with "its" or "it" behind it ("Nordic Wings wants its pilots to …") is one where the document speaks of "the airline" and names
 * no other.
 */
export function firmsTold(
  sentences: readonly Sentence[],
  names: NamesInText,
  known: readonly Organisation[],
  vocabulary: Vocabulary,
): FirmTold[] {
  const told = new Set<string>();
  const neuter = new Set<string>();
  const people = new Set<string>();
  const struck = new Set<string>();
  const speaking = new Set<string>();
  // "Tarvik says it can pay", where "Tarvik Copper Works" is named once.
  const lone = new Set<string>();
  const longer = new Map<string, string>();
  const spoken = spokenOf('company', sentences, vocabulary);
  for (const [s, { tokens }] of sentences.entries())
    for (let t = 0; t < tokens.length; t++) {
      if (names[s]![t] !== undefined) continue;
      // "Nordic Wings": the tagger has an adjective there.
      const led = tokens[t]!.upos === 'ADJ' && capital.test(tokens[t]!.text) && names[s]![t + 1] === undefined;
      const last = led && tokens[t + 1] !== undefined ? runEnd(tokens, names[s]!, t + 1) : runEnd(tokens, names[s]!, t);
      if (last < t) continue;
      const words = text(tokens, t, last);
      if (last === t && hasIts(tokens, last)) lone.add(words);
      if (last > t && last - t < longest && isName(tokens, t, last) && facesUnion(tokens, last, vocabulary) && spoken) {
        if (!vocabulary.titles.has(tokens[t]!.text.toLowerCase()) && !isPerson(tokens, t, last, vocabulary))
          told.add(words);
      } else if (
        last > t &&
        last - t < longest &&
        isName(tokens, t, last) &&
        !isOfOthers(tokens, t, last, vocabulary)
      ) {
        if (!longer.has(tokens[t]!.text)) longer.set(tokens[t]!.text, words);
        if (isPerson(tokens, t, last, vocabulary)) people.add(words);
        else if (hasWorkers(tokens, t, last, vocabulary)) told.add(words);
        else if (vocabulary.struck.has(tokens[last + 1]?.text.toLowerCase() ?? '')) struck.add(words);
        else if (speaks(tokens, last, vocabulary)) speaking.add(words);
        // "A group that calls itself New Dawn": no firm.
        else if (hasIts(tokens, last) && !/sel(?:f|ves)$/.test(tokens[t - 1]?.text ?? '')) neuter.add(words);
      }
      t = last;
    }
  // "The Harbour Tram strike", and "Harbour Tram's spokesman".
  if (spoken) for (const name of struck) if (speaking.has(name)) told.add(name);
  for (const word of lone) if (longer.has(word)) neuter.add(longer.get(word)!);
  const named = told.size > 0 || namesFirm(names, known);
  if (!named && neuter.size === 1 && spoken) for (const n of neuter) told.add(n);
  return [...told]
    .filter((name) => !people.has(name))
    .map((name) => {
      // "Tarvik", which it is mostly called.
      const short = name.split(' ')[0]!;
      const called = lone.has(short) && longer.get(short) === name ? short : name;
      return { id: slug(name), name: called, kind: 'company', also: [name] };
    });
}

/** A name with a title, an office or a body's word in it is no firm's that nobody knows. */
const isOfOthers = (tokens: readonly Token[], first: number, last: number, vocabulary: Vocabulary): boolean =>
  tokens.slice(first, last + 1).some((token, i) => {
    const word = token.text.toLowerCase();
    return (
      vocabulary.lands.has(word) ||
      vocabulary.titles.has(word) ||
      vocabulary.organises(token) ||
      vocabulary.roleAt(tokens, first + i) !== undefined
    );
  });

/** "Mr Hale", "Ana Ruiz, 54,", "Ana Ruiz, who": a person. */
function isPerson(tokens: readonly Token[], first: number, last: number, vocabulary: Vocabulary): boolean {
  const before = tokens[first - 1];
  if (before !== undefined && vocabulary.titles.has(before.text.toLowerCase())) return true;
  if (before !== undefined && [first - 1, first - 2].some((k) => k >= 0 && isOffice(tokens, k, first, vocabulary)))
    return true;
  // "The union's secretary, Ana Ruiz,".
  if (before?.text === ',' && isOffice(tokens, first - 2, first - 1, vocabulary)) return true;
  const next = tokens[last + 1];
  if (next?.lemma === 'who') return true;
  return next?.text === ',' && (tokens[last + 2]?.upos === 'NUM' || tokens[last + 2]?.lemma === 'who');
}

/** A person's office right before a name. */
const isOffice = (tokens: readonly Token[], k: number, first: number, vocabulary: Vocabulary): boolean => {
  const role = vocabulary.roleAt(tokens, k);
  return role?.last === first - 1 && role.role.size === 'person';
};

/** "Nordic Wings pilots", "Nordic Wings' pilots", "pilots at Nordic Wings", "employees of Borland Stone", "the managers of Southern Copper". */
function hasWorkers(tokens: readonly Token[], first: number, last: number, vocabulary: Vocabulary): boolean {
  const behind = isGenitive(tokens[last + 1]?.text) ? last + 2 : last + 1;
  if (tokens[behind] !== undefined && works(tokens, behind, vocabulary)) return true;
  const link = tokens[first - 1]?.text;
  return (
    (link === 'of' || link === 'at') &&
    [first - 2, first - 3].some(
      (k) => k >= 0 && vocabulary.roleAt(tokens, k)?.last === first - 2 && works(tokens, k, vocabulary),
    )
  );
}

/** "Copper Hill and the Miners' Union have shaken hands": who is named beside a union where the document speaks of a company. */
function facesUnion(tokens: readonly Token[], last: number, vocabulary: Vocabulary): boolean {
  if (!/^(?:and|with)$/.test(tokens[last + 1]?.text ?? '')) return false;
  const from = tokens[last + 2]?.text === 'the' ? last + 3 : last + 2;
  if (!capital.test(tokens[from]?.text ?? '')) return false;
  for (let t = from; t < tokens.length && t < from + reach; t++) {
    if (vocabulary.organises(tokens[t]!) && kindOfName(text(tokens, from, t), vocabulary) === 'union') return true;
    if (!capital.test(tokens[t]!.text) && !isGenitive(tokens[t]!.text) && tokens[t]!.text !== 'and') return false;
  }
  return false;
}

/** "Harbour Tram's spokesman". */
const speaks = (tokens: readonly Token[], last: number, vocabulary: Vocabulary): boolean =>
  isGenitive(tokens[last + 1]?.text) && vocabulary.voices.has(tokens[last + 2]?.text.toLowerCase() ?? '');

/** Whether a word is one for those who work for a firm, or who run it. */
const works = (tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean => {
  if (/^\p{Lu}/u.test(tokens[at]!.text)) return false;
  const found = vocabulary.roleAt(tokens, at);
  return found?.plural === true && vocabulary.workforce.has(found.role.words);
};

/** "Nordic Wings wants its pilots to accept", "Tarvik Data said that it had": before anybody else acts. */
function hasIts(tokens: readonly Token[], last: number): boolean {
  for (let t = last + 1; t < tokens.length; t++) {
    if (/^its?$/.test(tokens[t]!.text)) return true;
    if (tokens[t]!.rel.startsWith('nsubj') || isQuotation.test(tokens[t]!.text)) return false;
  }
  return false;
}

const isQuotation = /^["\u201c\u201d]$/;
