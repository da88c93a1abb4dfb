import type { Sentence, Token } from '../../language/index.js';
import { isGenitive } from './affiliation.js';
import { fold } from './fold.js';
import { slug, text, titled } from './name-runs.js';
import type { NameInText, NamesInText } from './names.js';
import type { Vocabulary } from './vocabulary.js';

const capital = /^\p{Lu}[\p{L}’'-]{3,}$/u;
/** What a state of a document must be told by: an office or a body that only states have counts double. */
const enough = 2;
/** Words between whose it is and what it is: "Ondaria's veteran foreign minister". */
const reach = 3;
const prefix = 'state-';

/** Whether an id is a state's: of a list, or one that a document alone tells of. */
export const isStateId = (id: string | undefined): boolean =>
  id !== undefined && (/^[A-Z]{3}$/.test(id) || id.startsWith(prefix));

/** The name of a state that only a document tells of, by its id; null of others. */
export const nameTold = (id: string): string | null =>
  id.startsWith(prefix) ? id.slice(prefix.length).replace(/^\p{Ll}/u, (c) => c.toUpperCase()) : null;

/** Words for the people of a state that no list has, by the ways in which such words are made: "Ondarian", "Karvani". */
export function peopleTold(name: string, endings: readonly string[]): readonly string[] {
  const stem = name.replace(/[aeiou]+$/i, '');
  return [...new Set([name, stem].flatMap((s) => endings.map((e) => s + e)))].filter((w) => w !== name);
}

/**
 * Adds states that no list knows, by what a document gives them: a foreign minister, an army, a parliament ("the Republic of Ondaria", "Ondaria's army"). Without
 * it their ministers go to whichever country is named beside them.
 */
export function withStatesTold(
  names: NamesInText,
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): NamesInText {
  const told = statesTold(names, sentences, vocabulary);
  if (told.size === 0) return names;
  const people = new Map<string, string>();
  for (const [key, name] of told)
    for (const word of peopleTold(name, vocabulary.told.endings)) if (!told.has(word)) people.set(word, key);
  return names.map((row, s) => {
    const { tokens } = sentences[s]!;
    const added: (NameInText | undefined)[] = [...row];
    for (const [t, token] of tokens.entries()) {
      if (row[t] !== undefined || !/^\p{Lu}/u.test(token.text)) continue;
      const word = keyOf(token);
      const key = told.has(word) ? word : people.get(word);
      if (key === undefined) continue;
      const first = key === word && isPart(tokens[t - 1], vocabulary) ? t - 1 : t;
      const name = told.get(key)!;
      const use = key === word ? 'name' : 'people';
      const found: NameInText = {
        first,
        last: t,
        entry: { id: prefix + slug(name), name, use, kind: 'state', plural: false },
      };
      for (let k = first; k <= t; k++) added[k] = found;
    }
    return added;
  });
}

/** Names that a document tells to be states', by the word as it is written with one capital. */
function statesTold(
  names: NamesInText,
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, string> {
  const score = new Map<string, number>();
  // "Ana Lemaire", "President Lemaire": somebody's family name, whose government is no state of that name.
  const persons = new Set<string>();
  // "San Aurelio": its first word, by its last.
  const parts = new Map<string, string>();
  for (const [s, { tokens }] of sentences.entries())
    for (const [t, token] of tokens.entries()) {
      if (names[s]![t] !== undefined || !capital.test(token.text) || vocabulary.titles.has(token.text.toLowerCase()))
        continue;
      const word = keyOf(token);
      if (isNamesEnd(tokens, t, vocabulary)) persons.add(word);
      if (isPart(tokens[t - 1], vocabulary)) parts.set(word, tokens[t - 1]!.text);
      const points = told(tokens, t, vocabulary);
      if (points > 0) score.set(word, (score.get(word) ?? 0) + points);
    }
  for (const [word, points] of peopled(names, sentences, vocabulary)) score.set(word, (score.get(word) ?? 0) + points);
  // "The two countries": whoever something tells to be one is one of them.
  const arePaired = sentences.some(({ tokens }) => {
    const lower = text(tokens, 0, tokens.length - 1).toLowerCase();
    return vocabulary.told.paired.some((p) => lower.includes(p));
  });
  if (arePaired) for (const [word, points] of score) score.set(word, points + 1);
  // "Ondaria and Belvania each say": beside a state, one that something tells to be one too.
  for (const [s, { tokens }] of sentences.entries())
    for (const [t, token] of tokens.entries()) {
      if (names[s]![t] !== undefined || token.text !== 'and' || tokens[t + 1] === undefined) continue;
      const [a, b] = [tokens[t - 1], tokens[t + 1]!];
      if (a === undefined || !capital.test(a.text) || !capital.test(b.text) || tokens[t + 2]?.upos === 'PROPN')
        continue;
      for (const [one, other] of [[t - 1, t + 1] as const, [t + 1, t - 1] as const]) {
        const word = keyOf(tokens[one]!);
        const state = names[s]![other]?.entry.kind === 'state' || (score.get(keyOf(tokens[other]!)) ?? 0) >= enough;
        if (names[s]![one] === undefined && score.has(word) && state) score.set(word, score.get(word)! + 1);
      }
    }
  return new Map(
    [...score]
      .filter(([w, n]) => n >= enough && !persons.has(w))
      .map(([w]) => [w, parts.has(w) ? `${parts.get(w)} ${w}` : w] as const),
  );
}

/** What a document's words for a people tell of the state whose they are: 1 where it has "Ondarians", 2 where it has "the Ondarian cabinet". */
function peopled(
  names: NamesInText,
  sentences: readonly Sentence[],
  { told, roleAt }: Vocabulary,
): ReadonlyMap<string, number> {
  const unknown = new Map<string, boolean>();
  for (const [s, { tokens }] of sentences.entries())
    for (const [t, token] of tokens.entries()) {
      if (names[s]![t] !== undefined || token.upos === 'ADP' || !capital.test(token.text)) continue;
      // "Trade minister": the office begins there.
      if (roleAt(tokens, t) !== undefined) continue;
      const next = tokens[t + 1] === undefined ? undefined : (roleAt(tokens, t + 1)?.role.words ?? tokens[t + 1]!.text);
      const theirs = next !== undefined && /^\p{Ll}/u.test(tokens[t + 1]!.text) && told.theirs.has(next);
      unknown.set(keyOf(token), theirs || unknown.get(keyOf(token)) === true);
    }
  const found = new Map<string, number>();
  for (const word of unknown.keys()) {
    const people = peopleTold(word, told.endings).filter((p) => unknown.has(p));
    const points = people.some((p) => unknown.get(p)) ? enough : people.some((p) => /s$/.test(p)) ? 1 : 0;
    // "The Estmark envoy": 1, as a firm has its officials too.
    const own = unknown.get(word) ? 1 : 0;
    if (points + own > 0) found.set(word, points + own);
  }
  return found;
}

/** "San", "New": the word before a state's name that is a part of it. */
const isPart = (token: Token | undefined, { told }: Vocabulary): boolean =>
  token !== undefined && told.parts.has(token.text);

const keyOf = ({ text }: Token): string => fold(/\p{Ll}/u.test(text) ? text : titled(text));

/** Whether a word stands behind a title or another capitalised word of a person's name. */
function isNamesEnd(tokens: readonly Token[], t: number, vocabulary: Vocabulary): boolean {
  const { titles, told } = vocabulary;
  const before = tokens[t - 1];
  if (before === undefined || !/^\p{Lu}/u.test(before.text) || !/\p{Ll}/u.test(tokens[t]!.text)) return false;
  const lower = before.text.toLowerCase();
  return (
    titles.has(lower) || (before.upos === 'PROPN' && t > 1 && !told.before.has(lower) && !isPart(before, vocabulary))
  );
}

/** What one mention tells: 2 an office or a body of states alone, 1 what others may have too. */
function told(tokens: readonly Token[], t: number, vocabulary: Vocabulary): number {
  const begins = isPart(tokens[t - 1], vocabulary) ? t - 1 : t;
  if (
    tokens[begins - 1]?.text.toLowerCase() === 'of' &&
    vocabulary.told.of.has(tokens[begins - 2]?.text.toLowerCase() ?? '')
  )
    return enough;
  // "In Ondaria the cabinet can", "Belvania and Ondaria each".
  const owns = isGenitive(tokens[t + 1]?.text);
  const within = !owns && tokens[begins - 1]?.text.toLowerCase() === 'in';
  // "The Tsar's ministers": an article stands before no state's name.
  if ((!within && !owns) || tokens[begins - 1]?.upos === 'DET' || vocabulary.told.never.has(tokens[t]!.text)) return 0;
  // "In Ondaria, the government".
  const from = within ? (tokens[t + 1]?.text === ',' ? t + 2 : t + 1) : t + 2;
  const start = tokens[from]?.text === 'the' ? from + 1 : from;
  if (within && start === from) return 0;
  for (let k = start; k < tokens.length && k <= start + reach; k++) {
    const role = vocabulary.roleAt(tokens, k)?.role.words;
    if (role !== undefined && vocabulary.told.alone.has(role)) return enough;
    const word = tokens[k]!.text.toLowerCase();
    if (vocabulary.told.torn.has(`${word} ${tokens[k + 1]?.text.toLowerCase() ?? ''}`)) return enough;
    if (vocabulary.told.owned.has(role ?? word)) return 1;
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[k]!.upos) && tokens[k]!.text !== '-') return 0;
  }
  return 0;
}
