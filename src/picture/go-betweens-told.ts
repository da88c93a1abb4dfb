import { partiesAsked } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import { keyOf } from '../evidence/index.js';
import { wordList } from './words.js';

/**
 * Keys of those who are told to stand between others by what their people are called: "Norwegian mediators", "Kenya's facilitator", "mediators from Oman".
 * Who goes between is seldom one of the sides, however often reports say that both dealt with him.
 */
export function goBetweensTold(documents: readonly Document[]): ReadonlySet<string> {
  const people = wordList('goBetweens').join('|');
  const whose = new RegExp(
    `((?:\\p{Lu}[\\p{L}.-]+(?:, | and |,? and the |, the )?){1,4})(?:['’]s)? (?:\\p{Ll}+ )?(?:${people})s?\\b|\\b(?:${people})s? from ((?:\\p{Lu}[\\p{L}.-]+(?:, | and )?){1,4})`,
    'gu',
  );
  // "The American in the chair", "the Algerian who shuttles between them".
  const who = new RegExp(
    `\\bthe (\\p{Lu}\\p{L}+)(?: \\p{Ll}+)? (?:in the chair|who (?:has )?(?:${wordList('goingBetween').join('|')}))\\b`,
    'gu',
  );
  return new Set(
    documents.flatMap(({ text }) =>
      [...text.matchAll(whose), ...text.matchAll(who)].flatMap(([, before, from]) =>
        partiesAsked((from ?? before)!).map(keyOf),
      ),
    ),
  );
}
