import { negated } from '../../evidence/index.js';
import { wordCount } from '../compose.js';
import { wordsOf } from '../lines/words.js';
import { bare } from '../searches/told-anywhere.js';
import { elliptic, ends } from './answered.js';
import { type Dispute, justBefore, type Place, pair, says, side, voiced } from './dispute.js';
import { otherFigure } from './figures-apart.js';
import { turnsAround } from './turned-around.js';

const shortestHalf = 4;
/** Words before the verb of a half that tells who denies. */
const subject = 8;

/** Where a sentence may change from one voice to another; "of a plan B. A second envoy" may have been read as one sentence. */
const seams = /; (?:but |and |while )?|, (?:but|though|although|while|whereas) |(?<= \p{Lu})\. (?=\p{Lu}\p{Ll}*\s)/gu;

/** "Some think that the figures were hidden; the palace denies it": both sides in one sentence, cut where the voice changes. */
export function within(place: Place): Dispute | undefined {
  const s = place.all[place.i]!;
  const text = bare(s.text);
  for (const seam of text.matchAll(seams)) {
    const [one, other] = [text.slice(0, seam.index), text.slice(seam.index + seam[0].length)];
    if (wordCount(one) < shortestHalf || wordCount(other) < shortestHalf - 1) continue;
    if (place.p.silent.in(other)) continue;
    const how = halves(one, other, /though/i.test(seam[0]), place);
    if (how !== undefined) return pair(how, side(s, one), side(s, other));
  }
  return reportsDenied(place, text) ?? asideDenied(place, text) ?? shortAnswers(place, text);
}

/** "She rejected reports that they had gone back on it; no such promise, she said, had been made": what goes about, and its denial in one sentence. */
function reportsDenied(place: Place, text: string): Dispute | undefined {
  const [, one = '', other = ''] =
    /\b(?:rejects?|rejected|denie[sd]|dismisse[sd]) ((?:reports?|claims?|rumou?rs?|suggestions?) that [^;]+); (.+)$/iu.exec(
      text,
    ) ?? [];
  const s = place.all[place.i]!;
  return wordCount(other) < shortestHalf || !negated(other) ? undefined : pair('denied', side(s, one), side(s, other));
}

/** "The rebels blame the army, which a spokesman called nonsense", "a figure that the clerks have never confirmed": an aside that takes back what stands before it. */
function asideDenied(place: Place, text: string): Dispute | undefined {
  const { p } = place;
  const s = place.all[place.i]!;
  for (const seam of text.matchAll(
    /, (?:(?:which|something|whatever) |an? \p{Ll}+ (?:that|which) |an? (?=\p{Ll}+ (?:\p{L}+ ){1,4}(?:den|disp|rej))|as )/gu,
  )) {
    const [one, other] = [text.slice(0, seam.index), text.slice(seam.index + 2)];
    if (wordCount(one) < shortestHalf || wordCount(other) < shortestHalf || p.silent.in(other)) continue;
    if (p.aside.in(other.split(/[,;]/)[0]!)) return pair('answered', side(s, one), side(s, other));
  }
  return undefined;
}

function halves(one: string, other: string, though: boolean, place: Place): Dispute['how'] | undefined {
  const { p } = place;
  if (otherFigure(one, other, place)) return 'figures';
  if (!voiced(one, p)) return undefined;
  const lead = wordsOf(other)
    .filter((w) => w !== '')
    .slice(0, subject)
    .join(' ');
  if (ends(other, p) || p.pointing.in(other) || (says(other, p) && elliptic(other, p))) return 'answered';
  if (/^den/i.test(p.denials.exec(lead)?.[0] ?? '')) return 'denied';
  if (!says(other, p)) return undefined;
  if (though && says(one, p) && negated(other) && !negated(one)) return 'answered';
  return turnsAround(one, other, place) ? 'denied' : undefined;
}

/** "Guests, said the mayor; hostages, said the court": each side's word for what the sentence before tells. */
function shortAnswers(place: Place, text: string): Dispute | undefined {
  const [, one = '', first = '', other = '', second = ''] =
    /^(\P{P}{2,30}), (?:said|says) (\P{P}{2,40}); (\P{P}{2,30}), (?:said|says) (\P{P}{2,40})$/u.exec(text) ?? [];
  const before = justBefore(place);
  if (one === '' || first === second || one === other || before === undefined) return undefined;
  const s = place.all[place.i]!;
  const [left = '', right = ''] = text.split('; ');
  return pair('named', side(s, `${bare(before.text)}. ${left}`), side(s, right));
}
