import { negated, stem } from '../../evidence/index.js';
import { wordsOf } from '../lines/words.js';
import { bare } from '../searches/told-anywhere.js';
import { figuresMarked } from './denied.js';
import {
  told as account,
  type Dispute,
  justBefore,
  meets,
  onlySupposes,
  type Place,
  pair,
  says,
  side,
  telling,
  voiced,
} from './dispute.js';
import { sameVoice } from './same-voice.js';

/** Words of the second account at most: a longer one tells of more than of what it turns round. */
const longestTurn = 26;

/** "The truce holds until Friday, the army says. The rebels say that Friday is not agreed": a "not" by another voice on what was just told. */
export function turnedAround(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const before = justBefore(place);
  if (before === undefined || before.text.endsWith('?') || s.text.endsWith('?')) return undefined;
  if (onlySupposes(s.text)) return undefined;
  if (!voiced(before.text, p) || !says(s.text, p) || p.silent.in(s.text)) return undefined;
  // "It has never done so, he said" goes on.
  if (/\b(?:he|she) (?:says|said|adds|added)\b/i.test(s.text)) return undefined;
  if (wordsOf(s.text).length > longestTurn || sameVoice(before, s, editor, p)) return undefined;
  if (editor.wording.pointing.includes(wordsOf(s.text).find((w) => w !== '') ?? '')) return undefined;
  // "No offer was made. An aide said that an offer of five ships was": the "not" may come first, if what follows is told as so.
  const open = p.ahead.in(s.text) || p.planning.in(s.text) || /\b(?:if|unless)\b/i.test(before.text);
  const told = new Set(wordsOf(s.text).map(stem));
  const asSo = !open && !negated(s.text) && says(before.text, p) && heads(before.text, place).some((w) => told.has(w));
  return turnsAround(before.text, s.text, place) || asSo
    ? pair('denied', account(before, editor), side(s, bare(s.text)))
    : undefined;
}

/** Whether the second text says "not" or "no" of what the first tells. */
export function turnsAround(one: string, other: string, place: Pick<Place, 'p' | 'names'>): boolean {
  const words = new Set(wordsOf(one).map(stem));
  const turned = new Set(heads(one, place));
  const marked = figuresMarked(one);
  return heads(other, place).some(
    (w) => !turned.has(w) && (meets(w, words) || (place.p.things.get(w)?.in(marked) ?? false)),
  );
}

/** Stems of what a text's negatives stand before, "no deal", "had not broken up", and behind, "Friday is not agreed". */
function heads(text: string, place: Pick<Place, 'p' | 'names'>): string[] {
  const words = wordsOf(text).filter((w) => w !== '');
  const content = words.map((w) => (telling(w, place).length > 0 ? stem(w) : undefined));
  return words.flatMap((w, at) => {
    if (!negated(w) && w !== "n't") return [];
    if (/^(?:den|refus|reject|declin|cannot|without)/.test(w)) return [];
    const next = content.slice(at + 1, at + 4).find((c) => c !== undefined);
    const open = place.p.unsettled.in(words.slice(at, at + 3).join(' '));
    const last = open ? content.slice(Math.max(0, at - 3), at).findLast((c) => c !== undefined) : undefined;
    return [next, last].filter((c) => c !== undefined);
  });
}
