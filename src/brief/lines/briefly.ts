import { voices } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { sourceName } from '../labels/source-name.js';
import { speaksOfSelf } from './speaks-of-self.js';
import { lowered, mentions, wordsOf } from './words.js';

/** Who says so, or the outlet, or nobody named: in as few words as the bottom line can spare. */
export function briefly(statement: Statement, editor: Editor): string {
  const claim = editor.claim(statement.claims[0]!)?.claim;
  const source = claim === undefined ? undefined : voices(claim)[0];
  if (statement.held === 'assumed') return ' (assumed)';
  if (source === undefined) return '';
  const self = speaksOfSelf(statement, editor);
  if (self !== null) return self === 'told' ? '' : ' (own account)';
  const name = sourceName(editor.print(source.name), editor.wording);
  // "The draft would leave the port to Peru": so it does.
  if (source.type === 'document' && mentions(statement.gist, [wordsOf(name.split(',')[0]!).at(-1)!])) return '';
  // "Ihor Zhovkva, a deputy head of …": the name alone where it is all that there is room for.
  const short = [name, name.split(',')[0]!].find((words) => wordCount(words) <= 6);
  // "A senior official of the port" tells more than "unnamed sources"; "sources" does not.
  const telling = short !== undefined && (source.type !== 'anonymous' || /\p{Lu}/u.test(lowered(short, editor)));
  if (telling) return `, according to ${lowered(short, editor)}`;
  if (source.type !== 'anonymous') return ', a named source says';
  return /^(?:an?|one|another) /i.test(name) ? ', an unnamed source says' : ', unnamed sources say';
}
