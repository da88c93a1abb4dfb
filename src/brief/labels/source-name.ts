import { mentions, wordsOf } from '../lines/words.js';
import type { Wording } from '../wording.js';

/** Characters that a name has at most: more is a sentence that was taken for one. */
const longest = 90;

/**
 * A source's name as a brief may print it: a day of the week that stood beside it is gone, and what is plainly no name
 * ("Less than a week", "Two months into the war") is "the report".
 */
export function sourceName(raw: string, wording: Wording): string {
  const name = raw
    .replace(/,? for (?:its|his|her|their) part\b/g, '')
    // "A Commission official, by contrast": what ties the sentence to the one before is no part of the name.
    .replace(/, ([^,]+)$/, (tail, words: string) => (wording.connectives.includes(words.toLowerCase()) ? '' : tail))
    .replace(/[\s,;:]+$/, '')
    .replace(/^[\s,;:]+/, '')
    // "A day earlier a spokesman …": when it was said is no part of who said it.
    .replace(/^(?:\p{L}+ )?(?:hour|day|week|month|year)s? (?:earlier|later|before|after),? (?=\p{L})/iu, '')
    // "Known by its initials GFR": what the letters are is no part of the name.
    .replace(/^.*\b(?:initials|acronym) (?=\p{Lu})/u, '')
    // The label of a transcript is not the speaker's title.
    .replace(/^\p{Lu}[\p{Lu}. ]{2,24}: (?=\p{L})/u, '')
    // "Orm last Thursday": when he said so is no part of his name.
    .replace(/ (?:(?:last|this|on|late|early) )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u, '')
    // "The general, now retired, led a corps there": what he did is no part of his name.
    .replace(/, (?!who |which |whose )(.*)$/u, (tail, words: string) => (tellsDeed(words, wording) ? '' : tail))
    // "her deputy, Petr Oll", "its head of staff, Ina Orm": whose, the sentence before tells.
    .replace(/^(?:its|his|her|their|our|my) (\p{Ll}[\p{Ll}-]*(?: \p{Ll}[\p{Ll}-]*){0,4}),? (?=\p{Lu})/iu, '$1 ')
    // "The premier himself".
    .replace(/ (?:him|her|it|them)sel(?:f|ves)$/u, '')
    .trim();
  const words = wordsOf(name).filter((w) => w !== '');
  const first = words.findIndex((w) => !wording.weekdays.includes(w));
  if (first < 0) return 'the report';
  const bare = first === 0 ? name : name.split(/\s+/).slice(first).join(' ');
  // "Liu He": behind a name a capital is a name.
  const paired = /\p{Lu}\p{Ll}* \p{Lu}\p{Ll}*$/u.test(bare) && !wording.dangling.includes(words.at(-2) ?? '');
  const own = paired ? words.slice(first, -1) : words.slice(first);
  const names =
    !/^(?:of|to|in|on|at|by|with|from|for|about|after|before|and|or|but) \p{Ll}/u.test(bare) &&
    !own.some((w, i) => wording.sourceless.includes(w) && !isToldOf(own, i)) &&
    !wording.negators.includes(own[0]!) &&
    !wording.dangling.includes(own.at(-1)!) &&
    !/['\u2019]s$/.test(bare) &&
    bare.length <= longest;
  return names ? bare : 'the report';
}

/** "An aide to him", "a lawyer who advises them": a pronoun in what tells who somebody is. */
const isToldOf = (words: readonly string[], at: number): boolean =>
  /^(?:him|them)$/.test(words[at]!) &&
  (/^(?:to|of|by|with|from|at|around)$/.test(words[at - 1] ?? '') || words.slice(1, at).includes('who'));

/** Whether words behind a name go on with what somebody did: "led a corps", "commanded the fleet". */
const tellsDeed = (words: string, { pastForms }: Wording): boolean =>
  !/\b(?:who|which|whose)\b/.test(words) &&
  (mentions(words, pastForms) || /\b\p{L}+ed (?:an?|the|his|her|its|their|our)\b/u.test(words));
