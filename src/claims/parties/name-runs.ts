import type { Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import { isGenitive } from './affiliation.js';
import { isDayAlone, isDayBeforeName } from './day-before-name.js';
import { fold } from './fold.js';
import type { NameInText } from './names.js';

const capital = /^\p{Lu}/u;
const mark = /^[-']$/;
/** "The Quarrymen's League", "the People's Council": many of them, without an s. */
const irregularPlural = /(?:men|people|children)$/i;
/** The words of a stretch of tokens. */
export const text = (tokens: readonly Token[], first: number, last: number): string => {
  let out = '';
  for (let t = first; t <= last; t++)
    out += (t > first && tokens[t - 1]!.end < tokens[t]!.start ? ' ' : '') + tokens[t]!.text;
  return out;
};

/** A name in capitals as it is written elsewhere. */
export const titled = (words: string): string => words.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());

/** Last token of the run of capitalised names from here; before `from` where there is none. */
export function runEnd(tokens: readonly Token[], row: readonly (NameInText | undefined)[], from: number): number {
  const first = tokens[from]!;
  const label = from === 0 && tokens[1]?.text === ':';
  // "Mats Hale, the mediator, left": a given name that is a noun as well.
  const given = from === 0 && tokens[1]?.upos === 'PROPN' && capital.test(tokens[1].text) && tokens[2]?.text === ',';
  if (
    !capital.test(first.text) ||
    isDayBeforeName(tokens, from) ||
    // "A. Money, in growing heaps": an answer, and nobody's initial.
    (from === 0 && /^[QA]\.$/.test(first.text)) ||
    (first.upos !== 'PROPN' && !label && !(first.upos === 'NOUN' && (from > 0 || given)))
  )
    return from - 1;
  let last = from;
  for (let t = from + 1; t < tokens.length; t++) {
    if (row[t] !== undefined) break;
    const token = tokens[t]!;
    if (capital.test(token.text) && (token.upos === 'PROPN' || token.upos === 'ADJ' || token.upos === 'NOUN')) last = t;
    else if (
      isGenitive(token.text) &&
      capital.test(tokens[t + 1]?.text ?? '') &&
      (token.text.length === 1 ? /s$/i : irregularPlural).test(tokens[t - 1]!.text)
    )
      last = t;
    // "Lee Jeong-sik": the second syllable of a given name.
    else if (token.text === '-' && t > from + 1 && isSyllable(tokens, t)) last = ++t;
    // "Nasir al-Hadi": a small word and a hyphen.
    else if (isJoined(tokens, t)) last = t += 2;
    else if (
      !(
        (mark.test(token.text) || shippedCues().particles.has(token.text.toLowerCase())) &&
        capital.test(tokens[t + 1]?.text ?? '') &&
        t - last < 2
      )
    )
      break;
  }
  return last === from && isDayAlone(tokens, from) ? from - 1 : last;
}

const isJoined = (tokens: readonly Token[], t: number): boolean =>
  shippedCues().particles.has(tokens[t]!.text.toLowerCase()) &&
  tokens[t + 1]?.text === '-' &&
  capital.test(tokens[t + 2]?.text ?? '');

/** Whether a hyphen joins a name in capitals and a small word that is part of it, as no "led" or "based" is. */
const isSyllable = (tokens: readonly Token[], hyphen: number): boolean => {
  const [before, own, after] = [tokens[hyphen - 1]!, tokens[hyphen]!, tokens[hyphen + 1]];
  return (
    before.end === own.start &&
    own.end === after?.start &&
    /^(?:PROPN|NOUN)$/.test(after.upos) &&
    /^\p{Ll}{2,6}$/u.test(after.text)
  );
};

/** A person's name: two or three words of letters, not a sentence's first common word. */
export const isName = (tokens: readonly Token[], first: number, last: number): boolean =>
  last - first <= 4 &&
  tokens.slice(first, last + 1).every((t) => /^[\p{L}'’.-]+$/u.test(t.text)) &&
  /\p{Ll}/u.test(tokens[last]!.text);

export const slug = (name: string): string =>
  fold(name)
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/'s?\b/g, '')
    .replace(/[^a-z0-9+]+/g, '-')
    .replace(/^-|-$/g, '');
