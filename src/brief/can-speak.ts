import { actsForSide, isOutsider } from '../claims/index.js';
import { sourceName } from './source-name.js';
import type { Wording } from './wording.js';
import { wordsOf } from './words.js';

/** What may end the noun phrase that names a speaker. */
const phraseEnd =
  /^(?:who|that|which|whose|whom|of|in|on|at|from|to|with|for|by|under|over|about|among|around|close|near|familiar|briefed|privy|told|knowledgeable|involved|present)$/;

/** Whether a source is something that can say a thing: a person, a body, a document. "Zero", "a loan", "whose farmers" are none. */
export function canSpeak(raw: string, wording: Wording): boolean {
  const name = sourceName(raw, wording);
  if (name === 'the report' && !/^the report$/i.test(raw.trim())) return false;
  const words = name.split(',')[0]!.trim().split(/\s+/);
  if (phraseEnd.test(words[0]!.toLowerCase())) return false;
  const end = words.findIndex((w, i) => i > 0 && phraseEnd.test(w.toLowerCase()));
  const phrase = words.slice(0, end < 0 ? undefined : end);
  const head = phrase.at(-1) ?? '';
  if (/^\p{Lu}/u.test(head) && !(phrase.length === 1 && wording.lowered.includes(head.toLowerCase()))) return true;
  const lower = head.toLowerCase().replace(/['\u2019]s?$/, '');
  const one = lower.replace(/s$/, '');
  return (
    [lower, one].some(
      (w) => actsForSide(w) || isOutsider(w) || wording.speakers.includes(w) || wording.bodies.includes(w),
    ) ||
    /(?:[eo]rs|ists|ians|cans|ans|ants|ents|men|women|people)$/.test(lower) ||
    wordsOf(phrase.join(' ')).some((w) => wording.speakers.includes(w))
  );
}
