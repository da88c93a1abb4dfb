import type { Statement } from '../picture/index.js';
import type { Run } from './brief.js';
import type { Editor } from './editor.js';
import { plain } from './untrusted.js';
import { lowered, wordsOf } from './words.js';

/** "Nothing suggests that …": what reads as a source is the sentence's own "not". Such a line is never printed as what somebody says. */
export const saidByNobody = (statement: Statement, editor: Editor): boolean =>
  [
    statement.condition ?? '',
    ...statement.claims.flatMap((id) => editor.claim(id)?.claim.sources.map((s) => s.name) ?? []),
  ].some((name) => editor.wording.negators.includes(wordsOf(name.trim())[0] ?? ''));

/**
 * A denial as a denial, whatever the gist looks like. A gist with its own "not" in the main clause is printed with that word marked.
 * Where the document's words are negative and the gist is not, the gist may have taken the "not" into itself ("keeps it back" for
 * "has not shared it"): then the words themselves are quoted, since a second "not" of ours would turn them round.
 */
export function denial(statement: Statement, text: string, editor: Editor): Run[] {
  const own = markedNegator(text, editor);
  if (own !== null) return own;
  const quote = editor
    .print(editor.claim(statement.claims[0]!)?.claim.quote ?? '')
    .replace(/[\u201c\u201d]/g, '')
    .replace(/[\s.;,:]+$/, '');
  const verbatim = markedNegator(quote, editor);
  if (verbatim !== null && editor.has(statement, quote)) return [{ text: '\u201c' }, ...verbatim, { text: '\u201d' }];
  return [{ text: 'Not so: ', mark: 'denied' }, { text: lowered(text, editor) }];
}

/** The clause with the word that makes its main clause negative marked; null where there is none before a clause within it begins. */
function markedNegator(text: string, editor: Editor): Run[] | null {
  const { negators, subordinators } = editor.wording;
  for (const match of text.matchAll(/[\p{L}\p{N}'\u2019-]+/gu)) {
    const word = match[0].toLowerCase().replace(/\u2019/g, "'");
    if (negators.includes(word) || word.endsWith("n't")) {
      const end = match.index + match[0].length;
      return [
        { text: text.slice(0, match.index) },
        { text: match[0], mark: 'denied' as const },
        { text: text.slice(end) },
      ].filter((run) => run.text !== '');
    }
    if (match.index > 0 && subordinators.includes(word)) return null;
  }
  return null;
}

/** The document's whole sentence, in quotation marks, its negation marked. */
export function wholeSentence(statement: Statement, editor: Editor): Run[] {
  const words = plain(editor.context(statement.claims[0]!))
    .replace(/["\u201c\u201d]/g, '\u2019')
    .replace(/[\s.;,:]+$/, '');
  return [{ text: '\u201c' }, ...(markedNegator(words, editor) ?? [{ text: words }]), { text: '\u201d' }];
}
