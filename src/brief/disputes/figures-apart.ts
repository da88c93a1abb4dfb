import { contentWords } from '../../evidence/index.js';
import { type Figure, figuresIn } from '../../language/index.js';
import { wordCount } from '../compose.js';
import { bare } from '../searches/told-anywhere.js';
import { type Dispute, justBefore, type Place, pair, says, side, told } from './dispute.js';
import { sameVoice } from './same-voice.js';

/** Words of the second account at most. */
const longestAnswer = 16;

/** "The fire killed forty, the mayor said. The opposition puts it at ninety": another's figure for what was just told. */
export function figuresApart(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const before = justBefore(place);
  if (before === undefined || before.block !== s.block || before.text.endsWith('?')) return undefined;
  if ((!p.reckoning.in(s.text) && !ofOneOffer(before.text, s.text)) || sameVoice(before, s, editor, p))
    return undefined;
  return otherFigure(before.text, s.text, place)
    ? pair('figures', told(before, editor), side(s, bare(s.text)))
    : undefined;
}

/** Whether two voices put two figures on one thing. What one asks and the other offers are two things. */
export function otherFigure(one: string, other: string, { p }: Pick<Place, 'p'>): boolean {
  const puts = (text: string): boolean => says(text, p) || p.reckoning.in(text);
  if (!puts(one) || !puts(other) || (!ofOneOffer(one, other) && [one, other].some((x) => p.stances.in(x))))
    return false;
  const [first] = figuresIn(other);
  const last = figuresIn(one).at(-1);
  if (first === undefined || last === undefined || wordCount(other.split(/[,;]/)[0]!) > longestAnswer) return false;
  return sameThing(last, first) && !near(last, first);
}

/** A figure without a unit ("the rebels claim 5,000") is one of what was just counted. */
function sameThing(a: Figure, b: Figure): boolean {
  if (a.money !== b.money || a.share !== b.share) return false;
  const [x, y] = [contentWords(a.unit), contentWords(b.unit)];
  return y.size === 0 || [...y].some((w) => x.has(w));
}

/** Figures that are rounded differently are one. */
const near = (a: Figure, b: Figure): boolean => a.low <= b.high * 1.05 && b.low <= a.high * 1.05;

/** "It has offered 8 percent. The union says the offer on paper is 5": one offer, told by both. */
const ofOneOffer = (one: string, other: string): boolean => /\boffer/i.test(one) && /\bthe offer\b/i.test(other);
