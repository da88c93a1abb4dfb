import { type Party, partiesAsked, sortOf } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import { keyOf, type WeighedClaim } from '../evidence/index.js';
import { wordList } from './words.js';

/** Characters within which the news is told. */
const newsEnds = 600;
/** Fewer than this are a pair. */
const fewest = 3;

/**
 * Talks of many: the states that a sentence gives a figure each ("Norway 12%, Iceland 9% and the EU 40%"), where a report says that so many states are at the table
 * ("the three coastal states"). Null where nothing tells of one such table.
 */
export function tableTold(documents: readonly Document[], claims: readonly WeighedClaim[]): string[] | null {
  const known = new Set(claims.flatMap(({ claim: c }) => [...c.parties, ...c.toward].map(keyOf)));
  for (const { text } of documents) {
    const heads = headsOf(text).filter((k) => known.has(k));
    if (heads.length >= fewest) return heads;
    const numbers = numberOfStates(text);
    if (numbers.size === 0) continue;
    for (const sentence of text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u)) {
      const listed = figured(sentence);
      const keys = [...new Set(listed.map(keyOf))];
      if (keys.length >= fewest && numbers.has(keys.length) && keys.filter((k) => known.has(k)).length >= fewest)
        return keys;
    }
  }
  return null;
}

/** "The presidents of Bosnia, Croatia and Serbia", "talks among Egypt, Sudan and Ethiopia", where the news names all who sit at the table. */
function headsOf(text: string): string[] {
  patterns ??= listPatterns();
  const news = text.slice(0, newsEnds);
  const list = patterns.map((p) => p.exec(news)?.[1]).find((found) => found !== undefined);
  return list === undefined ? [] : [...new Set(partiesAsked(list).map(keyOf))];
}

let patterns: readonly RegExp[] | undefined;

/** How a list of names stands that is a table, the plainer way first; made once, since a case of thousands of reports asks for them. */
function listPatterns(): RegExp[] {
  const name = '(?:the )?\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+)*';
  const any = (list: Parameters<typeof wordList>[0]): string =>
    wordList(list)
      .map((w) => `[${w[0]!.toUpperCase()}${w[0]}]${w.slice(1)}`)
      .join('|');
  const of = `(?:${any('headsAtTable')}) of|(?:${any('dealingsAmong')}) (?:between|among)`;
  const names = `((?:${name}, )+${name},? and ${name})`;
  return [
    new RegExp(`\\b(?:${of}) ${names}`, 'u'),
    // "Egypt, Ethiopia and Sudan ended three days of talks": at the head of its sentence, and not "in Oslo, Peru and Chile".
    new RegExp(`(?:^|\\n|[-\u2013\u2014.] )${names}(?: \\p{Ll}+){1,6} (?:${any('dealingsAmong')})\\b`, 'u'),
  ];
}

/** The states of the parts of a list that name one and a figure. */
const figured = (sentence: string): Party[] =>
  sentence.split(/, (?=\p{Lu}|the )|: | and |; /u).flatMap((part) => {
    if (!/\d/.test(part)) return [];
    const named = partiesAsked(part.replace(/\d.*$/, '')).filter((p) => /^(?:state|bloc)$/.test(sortOf(p) ?? ''));
    return named.length === 1 ? named : [];
  });

/** How many states, countries or parties a text tells of: "the six coastal states". */
function numberOfStates(text: string): ReadonlySet<number> {
  const many = wordList('howMany');
  const told = new RegExp(`\\b(${many.join('|')})(?: \\p{Ll}+){0,2} (?:${wordList('atTable').join('|')})\\b`, 'giu');
  return new Set([...text.matchAll(told)].map((m) => many.indexOf(m[1]!.toLowerCase()) + fewest));
}
