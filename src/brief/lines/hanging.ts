import type { Claim } from '../../claims/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { mentions } from './words.js';

/** How far before "in that case" the case may stand, in characters. */
const reach = 500;
/** "In that case": a condition that another sentence gives. */
export const pointsToCondition = (condition: string | null, editor: Editor): boolean =>
  condition !== null && mentions(condition, editor.wording.anaphoric);

/** The claim whose condition an "in that case" points to: the last one before it in its report. */
export function conditionBefore(s: Statement, editor: Editor): Claim | undefined {
  const claim = editor.claim(s.claims[0]!)?.claim;
  if (claim === undefined) return undefined;
  return editor.picture.claims
    .map((w) => w.claim)
    .findLast(
      (c) =>
        c.document.id === claim.document.id &&
        c.condition !== null &&
        !pointsToCondition(c.condition.text, editor) &&
        c.span[0] < claim.span[0] &&
        claim.span[0] - c.span[0] <= reach,
    );
}

/** "Otherwise": the condition before it, turned round; put in its place it would say the opposite. */
export const turnsRound = (condition: string | null, editor: Editor): boolean =>
  condition !== null && mentions(condition, editor.wording.turnedRound);

/** "Otherwise, …", or "in that case, …" where no condition stands just before: what it hangs on is not told. */
export const hangsOn = (s: Statement, editor: Editor): boolean =>
  turnsRound(s.condition, editor) ||
  (pointsToCondition(s.condition, editor) && conditionBefore(s, editor) === undefined);
