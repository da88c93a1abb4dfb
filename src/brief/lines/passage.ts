import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { hasLooseEnd } from './loose-ends.js';
import { opensPointing } from './words.js';

/** Words of a passage that stands in for a clause which does not read alone. */
const longest = 60;
/** Sentences before its own that a passage may begin with. */
const furthest = 2;

/**
 * The document's own words where a claim does not read alone: its whole sentence, led up to by those before it in its paragraph for as long as what stands
 * there points back further. Null where even the sentence alone is too long to quote.
 */
export function passage(statement: Statement, editor: Editor): string | null {
  const [id] = statement.claims;
  let chosen: string | null = null;
  for (let back = 0; back <= furthest; back++) {
    const words = printable(editor.context(id!, back)).trim();
    if (words === chosen || wordCount(words) > longest) break;
    chosen = words;
    if (!opensPointing(words, editor) && !hasLooseEnd(words, editor)) break;
  }
  return chosen;
}
