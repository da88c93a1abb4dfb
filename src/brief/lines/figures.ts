import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';

/** Whether a statement tells an amount. */
export const figures = (s: Statement, editor: Editor): boolean =>
  s.claims.some((id) => editor.claim(id)?.claim.amount != null);
