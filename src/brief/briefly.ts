import type { Statement } from '../picture/index.js';
import { wordCount } from './compose.js';
import type { Editor } from './editor.js';
import { sourceName } from './source-name.js';
import { lowered } from './words.js';

/** Unnamed, named or the outlet: in as few words as the bottom line can spare. */
export function briefly(statement: Statement, editor: Editor): string {
  const source = editor.claim(statement.claims[0]!)?.claim.sources.at(-1);
  if (source === undefined) return '';
  if (statement.held === 'assumed') return ' (assumed)';
  if (source.type === 'anonymous') return ', unnamed sources say';
  const name = sourceName(editor.print(source.name), editor.wording);
  // "Ihor Zhovkva, a deputy head of …": the name alone where it is all that there is room for.
  const short = [name, name.split(',')[0]!].find((words) => wordCount(words) <= 6);
  return short === undefined ? ', a named source says' : `, according to ${lowered(short, editor)}`;
}
