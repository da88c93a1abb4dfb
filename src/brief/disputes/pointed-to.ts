import { contentWords } from '../../evidence/index.js';
import { wholeWords, wordsOf } from '../lines/words.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { bare } from '../searches/told-anywhere.js';
import { type Dispute, justBefore, meets, type Place, pair, says, side, telling, told, withNext } from './dispute.js';
import { sameVoice } from './same-voice.js';

/** Sentences back within which the thing stands that somebody calls false, or the question that another is asked too. */
const back = 8;

/** "The letter is a forgery", "the charge is invented": the last that was told of the thing beside who calls it so. */
export function calledFalse(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const at = p.bogus.first(s.text);
  if (at === null || !says(s.text, p) || p.silent.in(s.text)) return undefined;
  const own =
    ` ${wholeWords(s.text).slice(0, at.from).join(' ')} `.split(/ (?:that|says?|said|called|calls|is|was) /).at(-1) ??
    '';
  const thing = telling(own, place).at(-1);
  const before = justBefore(place);
  const account =
    thing === undefined
      ? before
      : all
          .slice(Math.max(0, i - back), i)
          .findLast((b) => b.document === s.document && meets(thing, contentWords(b.text)) && !b.text.endsWith('?'));
  if (account === undefined || sameVoice(account, s, editor, p)) return undefined;
  if (thing === undefined && !says(account.text, p)) return undefined;
  return pair('answered', told(account, editor), withNext(place));
}

/** "Maran, asked the same, thinks that all of it comes back": two answers to one question. */
export function askedTheSame(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const before = justBefore(place);
  if (before === undefined || !p.sameQuestion.in(s.text) || !says(s.text, p)) return undefined;
  const first = all
    .slice(Math.max(0, i - 3), i)
    .findLast((b) => b.document === s.document && says(b.text, p) && !sameVoice(b, s, editor, p));
  return first === undefined ? undefined : pair('answered', told(first, editor), side(s, bare(s.text)));
}

/** "Here versions part.": the two that follow, each by its own voice. */
export function versionsPart({ all, i, editor, p }: Place): Dispute | undefined {
  const [s, one, other] = [all[i]!, all[i + 1], all[i + 2]];
  if (!p.parting.in(s.text) || one === undefined || other === undefined) return undefined;
  if ([one, other].some((x) => x.document !== s.document || !says(x.text, p))) return undefined;
  return sameVoice(one, other, editor, p)
    ? undefined
    : pair('answered', told(one, editor), side(other, bare(other.text)));
}

/** "Two of the three say that it counts. The third thinks that it was left open": sources of one report who differ. */
export function sourcesDiffer(place: Place): Dispute | undefined {
  const s = place.all[place.i]!;
  const before = justBefore(place);
  const [first, second] = wordsOf(s.text).filter((w) => w !== '');
  if (before === undefined || first !== 'the' || !['third', 'fourth', 'other', 'rest'].includes(second ?? ''))
    return undefined;
  if (!says(s.text, place.p) || !place.p.shares.in(before.text)) return undefined;
  return pair('answered', told(before, place.editor), side(s, bare(s.text)));
}

const namedWithin = 4;

/** Sentences of which one calls a thing one name and the next calls it another. */
export function named({ all, i, editor, p }: Place): Dispute | undefined {
  const s = all[i]!;
  const it = /\bcall(?:s|ed) (?:it|that|them|this) an? /i;
  if (!it.test(s.text) || !p.naming.in(s.text)) return undefined;
  const before = all
    .slice(Math.max(0, i - namedWithin), i)
    .findLast((b: ReportSentence) => b.document === s.document && p.naming.in(b.text));
  return before === undefined ? undefined : pair('named', told(before, editor), side(s, bare(s.text)));
}
