import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { sourceName } from '../labels/source-name.js';
import { worded } from './gist.js';

const lastWord = (name: string): string => name.split(',')[0]!.trim().split(/\s+/).at(-1) ?? '';

/**
 * Whether the subject of a clause is who says it: `told` where its verb says so already ("Orm speaks of a hard winter"), `own` where it is somebody's
 * account of their own act ("Orm had not agreed"); null where it is somebody else.
 */
export function speaksOfSelf(statement: Statement, editor: Editor): 'told' | 'own' | null {
  const sources = editor.claim(statement.claims[0]!)?.claim.sources ?? [];
  const [source] = sources;
  if (source === undefined || sources.length > 1) return null;
  if (source.type !== 'named')
    return ownSubject(source.name, statement, editor) ? (source.type === 'document' ? 'told' : 'own') : null;
  const name = lastWord(sourceName(source.name, editor.wording));
  const words = worded(statement, editor).split(' ');
  const bare = words.map((w) => w.replace(/[,;:]+$/, ''));
  const at = bare.slice(0, 8).indexOf(name);
  if (!/^\p{Lu}/u.test(name) || at < 0) return null;
  const { saying } = editor.wording;
  const rest = bare.slice(at + 1).map((w) => w.toLowerCase());
  // "Orm, of the opposition, has called the deal a sale": the verb may stand behind what is said of the name.
  const verb = words[at]!.endsWith(',')
    ? rest.slice(0, 8).find((w) => saying.includes(w))
    : rest[rest[0] === 'has' ? 1 : 0];
  return verb !== undefined && saying.includes(verb) ? 'told' : 'own';
}

/** "The text gives the port a month", told by the text: the subject is the source, whatever sort of source it is. */
function ownSubject(name: string, statement: Statement, editor: Editor): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/^the /, '');
  const bare = plain(sourceName(name, editor.wording));
  return /\p{L}{3}/u.test(bare) && plain(worded(statement, editor)).startsWith(`${bare} `);
}
