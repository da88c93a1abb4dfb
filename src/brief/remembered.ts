import type { Statement } from '../picture/index.js';
import type { Editor } from './editor.js';

/** A finding on a statement, made once for each of an editor's: a long case is sorted by what costs most to find out. */
export function remembered<T>(find: (statement: Statement, editor: Editor) => T): typeof find {
  const known = new WeakMap<Editor, Map<Statement, T>>();
  return (statement, editor) => {
    const own = known.get(editor) ?? new Map<Statement, T>();
    known.set(editor, own);
    if (own.has(statement)) return own.get(statement)!;
    const found = find(statement, editor);
    own.set(statement, found);
    return found;
  };
}
