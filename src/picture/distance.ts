import { negated } from '../evidence/index.js';
import type { Statement } from './picture.js';
import { mentions } from './words.js';

/**
 * Whether a statement says that the sides are near or far apart; null where it says neither, or both. "Not" turns the word round
 * ("the gaps are not great"); a denied statement says nothing of the distance ("has not broken down" is not "is close").
 */
export function distanceTold(s: Statement): 'near' | 'far' | null {
  if (s.polarity === 'denied' || s.counterfactual || s.condition !== null || !mentions('distance', s.gist)) return null;
  if (timeIsNear(s)) return null;
  const [near, far] = [mentions('near', s.gist), mentions('far', s.gist)];
  if (near === far) return null;
  if (near === negated(s.gist)) return 'far';
  // "A deal seemed possible" tells that it no longer does, or not how it is now.
  return mentions('past', s.gist) ? null : 'near';
}

/** Words behind a date in which it can be said to be near: "20 May is close". */
const reach = 3;

/** "The quarrel matters because 20 May is close": the day is near, and not the sides. */
export function timeIsNear({ gist, when }: Statement): boolean {
  const at = when === null ? -1 : gist.indexOf(when.text);
  if (when === null || at < 0) return false;
  const behind = gist
    .slice(at + when.text.length)
    .trim()
    .split(' ')
    .slice(0, reach)
    .join(' ');
  return mentions('near', behind);
}
