import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';

/** Whether a statement stands behind another in the report that tells that one: what a report of an agreement says further down is of the agreement. */
export function behindNews(s: Statement, news: Statement, editor: Editor): boolean {
  const [told, first] = [s, news].map((one) => editor.claim(one.claims[0]!)?.claim);
  return told !== undefined && told.document.id === first?.document.id && told.span[0] > first.span[1];
}
