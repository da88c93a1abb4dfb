import { contentWords } from '../../evidence/index.js';
import { wordCount } from '../compose.js';
import { wordsOf } from '../lines/words.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { bare, isQuestion } from '../searches/told-anywhere.js';
import { type Dispute, justBefore, meets, type Place, pair, says, side, telling, told, voiced } from './dispute.js';
import { sameVoice } from './same-voice.js';

/** Words of "“Cosmetics,” a clerk countered" at most. */
const shortest = 12;

/** What another doubts, calls a name, or does not stand by in the sentence behind it, whoever told it: "Few in the port believe it", "The palace has confirmed neither". */
export function setAside(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const before = beside(place);
  if (before === undefined) return undefined;
  const shortly = /^["\u201c]/.test(s.text) && p.shortly.in(s.text) && wordCount(s.text) <= shortest;
  if (!shortly && !p.against.in(s.text)) return undefined;
  if (sameVoice(before, s, editor, p)) return undefined;
  // "Confirmed neither": of two who spoke before.
  const first = /\bneither\b/.test(s.text) ? all[i - 2] : undefined;
  const both =
    first?.document === s.document && first.block === s.block
      ? side(before, `${bare(first.text)}. ${bare(before.text)}`)
      : undefined;
  return pair('answered', both ?? told(before, editor), side(s, bare(s.text)));
}

/** A denial beside the sentence before it, where that is another's and tells what is denied. */
export function deniedNext(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const before = beside(place);
  if (before === undefined || !p.denials.test(s.text) || p.silent.in(s.text) || p.denials.test(before.text))
    return undefined;
  if (sameVoice(before, s, editor, p)) return undefined;
  // "He denied it" goes on from what he was told to say.
  const [first = ''] = wordsOf(s.text).filter((w) => w !== '');
  if (editor.wording.personal.includes(first)) return undefined;
  const denied = s.text.slice(p.denials.exec(s.text)!.index);
  // "The law denied them their wages".
  if (/^\S+ (?:them|him|her|us|me|you)\b/.test(denied)) return undefined;
  const words = contentWords(before.text);
  const shares =
    telling(denied, place).some((w) => meets(w, words)) ||
    /\b(?:any such|any (?=there|of|in)|(?:it|them)(?=[.,;]|$)|the two)/.test(denied.replace(/^\S+ that /, '')) ||
    // "An aide denied afterwards that he had": of what he had just said.
    /^\S+ (?:afterwards|later|at once)\b/.test(denied) ||
    // "Then Orm spoke against it. Orm denies lifting a finger".
    (/^\p{Lu}/u.test(s.text) && before.text.includes(` ${/^\p{L}+/u.exec(s.text)?.[0]} `)) ||
    /^\S+ (?:it|this|that)(?:[.,;]|$)/.test(denied);
  return shares ? pair('denied', told(before, editor), side(s, bare(s.text))) : undefined;
}

/** "The minister says that you walked out." — "We did not": what is put to somebody, and his no. */
export function deniedAsked({ all, i, p }: Place): Dispute | undefined {
  const s = all[i]!;
  const asked = all[i - 1];
  if (asked === undefined || asked.document !== s.document || s.kind === 'question') return undefined;
  if (asked.kind !== 'question' && !isQuestion(asked) && !/\byour?\b/i.test(asked.text)) return undefined;
  const [first = '', second = '', third = ''] = wordsOf(s.text).filter((w) => w !== '');
  const no =
    first === 'no' ||
    first === 'never' ||
    (['we', 'i', 'it', 'that', 'not'].includes(first) &&
      ["n't", 'not', 'never', 'no'].some((w) => [second, third].includes(w)));
  if (!no || !says(asked.text, p)) return undefined;
  return pair('answered', side(asked, bare(asked.text)), side(s, bare(s.text)));
}

/** The sentence before, in the same paragraph, that tells something. */
function beside(place: Place): ReportSentence | undefined {
  const s = place.all[place.i]!;
  const before = justBefore(place);
  if (before === undefined || before.block !== s.block || before.kind !== 'body' || isQuestion(before))
    return undefined;
  return before;
}

/** "But an envoy who was there said …": another's account set against the one before by its first word. */
export function butAnother(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const before = beside(place) ?? justBefore(place);
  if (before === undefined || !/^(?:But|Yet) /.test(s.text) || !says(s.text, p) || p.silent.in(s.text))
    return undefined;
  // "He denied that they had broken up. But an envoy said that one had left".
  if (!p.denials.test(before.text) && !p.silent.in(before.text)) return undefined;
  if (!voiced(before.text, p) || sameVoice(before, s, editor, p)) return undefined;
  return pair('answered', told(before, editor), side(s, bare(s.text)));
}

/** "But they also said that they had no more to give": who says two things of which one takes from the other. */
export function alsoSaid(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const before = beside(place);
  if (before === undefined || !/^But (?:\p{L}+ ){1,3}also /u.test(s.text) || !says(s.text, p) || !says(before.text, p))
    return undefined;
  return { how: 'tension', one: told(before, editor)!, other: side(s, bare(s.text))!, note: 'Told by the same side' };
}
