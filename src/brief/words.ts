import type { Editor } from './editor.js';

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/n[’']t\b/g, " n't")
    .split(/[^\p{L}\p{N}'-]+/u);

/** Whether a text has one of the words or phrases, whole. */
export function mentions(text: string, words: readonly string[]): boolean {
  const own = ` ${wordsOf(text).join(' ')} `;
  return words.some((word) => own.includes(` ${word} `));
}

/** Whether a text has a word that negates. */
export const negatedClause = (text: string, editor: Editor): boolean => mentions(text, editor.wording.negators);

/** The same inside a sentence: "that the talks go on". Names keep their capital. */
export function lowered(text: string, editor: Editor): string {
  const first = /^[\p{L}'’-]+/u.exec(text)?.[0];
  return first !== undefined && editor.wording.lowered.includes(first.toLowerCase())
    ? first.toLowerCase() + text.slice(first.length)
    : text;
}

/** Nobody in particular: "assumptions", "the impression". */
export const impersonal = (who: string, editor: Editor): boolean =>
  wordsOf(who).every((word) => word === 'the' || word === 'of' || editor.wording.impersonal.includes(word));
