import type { Statement } from '../picture/index.js';
import type { Editor } from './editor.js';
import { worded } from './gist.js';
import { sourceName } from './source-name.js';

const lastWord = (name: string): string => name.split(',')[0]!.trim().split(/\s+/).at(-1) ?? '';

/**
 * Whether the subject of a clause is who says it: `told` where its verb says so already ("Orm speaks of a hard winter"), `own` where it is somebody's
 * account of their own act ("Orm had not agreed"); null where it is somebody else.
 */
export function speaksOfSelf(statement: Statement, editor: Editor): 'told' | 'own' | null {
  const sources = editor.claim(statement.claims[0]!)?.claim.sources ?? [];
  const [source] = sources;
  if (source === undefined || sources.length > 1 || source.type !== 'named') return null;
  const name = lastWord(sourceName(source.name, editor.wording));
  const words = worded(statement, editor).split(' ');
  const at = words.slice(0, 4).indexOf(name);
  if (!/^\p{Lu}/u.test(name) || at < 0) return null;
  return editor.wording.saying.includes((words[at + 1] ?? '').toLowerCase()) ? 'told' : 'own';
}
