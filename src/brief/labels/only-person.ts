import type { Claim } from '../../claims/index.js';
import type { Editor } from '../editor.js';
import { wordsOf } from '../lines/words.js';

/** How far back the sentence before a claim may begin, in characters. */
const reach = 400;

/**
 * Whether a "he" or a "she" that opens a clause can mean nobody but the one whose name stands for it: in the clause's own sentence and the one before it no
 * other person is named, and no other run of names could be one.
 */
export function isOnlyPerson(name: string, { id, quote }: Claim, editor: Editor): boolean {
  const [first = ''] = wordsOf(quote).filter((w) => w !== '');
  if (first !== 'he' && first !== 'she') return false;
  const last = name.split(' ').at(-1)!;
  const before = editor
    .before(id, reach)
    .trimEnd()
    .split(/(?<=[.?!]["\u201d]?)\s+(?=\p{Lu}|["\u201c])/u);
  // What leads up to the clause in its own sentence is the last part.
  const own = editor.context(id);
  const near = `${own.startsWith(quote) ? before.slice(-1).join(' ') : before.slice(-2).join(' ')} ${own}`;
  if (!near.includes(last)) return false;
  const runs = near.match(/\p{Lu}[\p{L}.'\u2019-]*(?: \p{Lu}[\p{L}.'\u2019-]*)+/gu) ?? [];
  return (
    runs.every((run) => run.includes(last) || run.split(' ').every((w) => editor.named(w))) &&
    editor.people.every((person) => person === last || !near.includes(person))
  );
}
