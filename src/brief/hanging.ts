import type { Statement } from '../picture/index.js';
import type { Editor } from './editor.js';
import { mentions } from './words.js';

/** How far before "in that case" the case may stand, in characters. */
const reach = 500;
/** "In that case": a condition that another sentence gives. */
export const pointsToCondition = (condition: string | null, editor: Editor): boolean =>
  condition !== null && mentions(condition, editor.wording.anaphoric);

/** "In that case, …" where no condition stands just before: what it hangs on is not told. */
export function hangsOn(s: Statement, editor: Editor): boolean {
  const claim = editor.claim(s.claims[0]!)?.claim;
  if (claim === undefined || !pointsToCondition(s.condition, editor)) return false;
  return !editor.picture.claims.some(
    ({ claim: c }) =>
      c.document.id === claim.document.id &&
      c.condition !== null &&
      !pointsToCondition(c.condition.text, editor) &&
      c.span[0] < claim.span[0] &&
      claim.span[0] - c.span[0] <= reach,
  );
}
