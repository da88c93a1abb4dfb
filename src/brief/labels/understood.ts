import { readByModel } from '../../claims/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';

/**
 * Whether a language model read it. It was asked for clauses that stand alone, with whose they are and who says so, from the whole report, and its words
 * have been held against it: its lines are not doubted for what their own words do not show, as the built-in reader's are.
 */
export function isUnderstood(s: Statement, editor: Editor): boolean {
  const claim = editor.claim(s.claims[0]!)?.claim;
  return claim !== undefined && readByModel(claim.reader);
}
