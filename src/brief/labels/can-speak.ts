import { actsForSide, isOutsider } from '../../claims/index.js';
import type { Wording } from '../wording.js';
import { sourceName } from './source-name.js';

/** What may end the noun phrase that names a speaker. */
const phraseEnd =
  /^(?:who|that|which|whose|whom|of|in|on|at|from|to|with|for|by|under|over|about|among|around|as|close|near|familiar|briefed|privy|told|knowledgeable|involved|present|here|there|i|we|travelling|traveling|working|quoted|interviewed)$/;

/** "Its head of staff, Ina Orm": a person by name, with what he is to whom. */
const ownedPerson =
  /^(?:its|his|her|their|our|my) \p{Ll}[\p{Ll} -]{2,50},? \p{Lu}[\p{L}'\u2019.-]+(?: \p{Lu}[\p{L}'\u2019.-]+)+$/iu;

/** What makes a singular noun a whole noun phrase. */
const determined = /^(?:the|an?|its|his|her|their|our|one|another|every|each|some(?:one|body))$/i;

/**
 * Whether a source is something that can say a thing, and is named whole: a person or a body by name, an office, a document, or somebody unnamed whose noun is one
 * for people. "Zero", "a loan", "whose farmers", "Tokyo to forgo the money" and the "member" of "member states" are none.
 */
export function canSpeak(raw: string, wording: Wording): boolean {
  const name = sourceName(raw, wording);
  if (name === 'the report' && !/^the report$/i.test(raw.trim())) return false;
  if (/["\u201c\u201d;:?!]/.test(name)) return false;
  const words = name.split(',')[0]!.trim().split(/\s+/);
  if (phraseEnd.test(words[0]!.toLowerCase())) return false;
  if (ownedPerson.test(raw)) return true;
  const end = words.findIndex((w, i) => i > 0 && phraseEnd.test(w.toLowerCase()));
  const phrase = words.slice(0, end < 0 ? undefined : end);
  const tail = end < 0 ? [] : words.slice(end);
  const head = phrase.at(-1)!;
  // "India and Pakistan", "union the GDL": two names are no one's; "the Clerks and Porters Union" is one.
  const body = /^the$/i.test(phrase[0]!) && wording.bodies.includes(head.toLowerCase());
  const one = body && phrase.slice(1).every((w) => /^(?:\p{Lu}|and$)/u.test(w));
  if (!one && phrase.slice(1).some((w) => /^(?:and|or|the|an?)$/.test(w))) return false;
  // "Tokyo to forgo the money": what somebody is asked to do.
  if (tail[0] === 'to' && !isForPeople(head, wording)) return false;
  // "One of the negotiators", "those who sat in": of whom, a noun tells, or what they did.
  if (phrase.length === 1 && wording.someOf.includes(head.toLowerCase()))
    return tail.length > 1 && (tail[0] !== 'of' || tail.some((w) => isForPeople(w, wording) || /['\u2019]s$/.test(w)));
  const named = /^(?:(?:al|el|ad|ar|as|ash|az|bin|ibn)-)?\p{Lu}/u.test(head);
  if (named && !(phrase.length === 1 && isForPeople(head, wording))) return true;
  if (!isForPeople(head, wording) && !actsForSide(phrase.slice(-2).join(' ').toLowerCase())) return false;
  // "Member", "foreign ministry": without its article a singular noun is a piece of another phrase.
  const plural = /s$|men$|people$/.test(head);
  return plural || determined.test(phrase[0]!) || phrase.some((w) => /['\u2019]s?$/.test(w));
}

/** Whether a noun is one for a person, for people, for a body or for a document that tells. */
function isForPeople(word: string, { speakers, bodies }: Wording): boolean {
  const lower = word.toLowerCase().replace(/['\u2019]s?$/, '');
  const one = lower.replace(/ies$/, 'y').replace(/s$/, '');
  return (
    [lower, one].some((w) => actsForSide(w) || isOutsider(w) || speakers.includes(w) || bodies.includes(w)) ||
    /(?:ists|ians|man|men|woman|women|people|workers|owners|growers|makers|holders)$/.test(lower)
  );
}
