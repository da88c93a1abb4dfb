import type { Statement } from '../picture/index.js';
import type { Editor } from './editor.js';
import { remembered } from './remembered.js';
import { inFirstPerson } from './self-named.js';
import { isUnderstood } from './understood.js';
import { mentions } from './words.js';

/** How far back a paragraph is looked through for somebody who speaks, in characters. */
const reach = 1500;

/**
 * Whether a line is plainly the outlet's own: nobody is read as saying it, and nothing in its sentence, or before it in its paragraph, tells of somebody who
 * speaks. News goes on in a speaker's words for sentences without saying so.
 */
export const isOwnVoice = remembered(
  (s: Statement, editor: Editor): boolean =>
    s.saidBy === null && (isUnderstood(s, editor) || inOwnVoice(s.claims[0]!, editor)),
);

/** The same of one claim that is read as nobody's. */
export function inOwnVoice(id: string, editor: Pick<Editor, 'context' | 'before' | 'wording' | 'claim'>): boolean {
  const sentence = editor.context(id);
  // A communique is the word of those who issue it.
  const { title, name } = editor.claim(id)!.claim.document;
  if (mentions(`${title ?? ''} ${name}`.replace(/[-_.]/g, ' '), editor.wording.issued)) return false;
  const lead =
    editor
      .before(id, reach)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const quote = editor.claim(id)?.claim.quote ?? '';
  // "The union called for a vote" is the outlet's word on the union: a verb of the clause itself speaks for nobody else, unless it says.
  const around = `${lead} ${sentence.replace(quote, ' ')}`;
  return (
    !/["\u201c]/.test(`${lead} ${sentence}`) &&
    !mentions(around, editor.wording.telling) &&
    !/\b(?:sa(?:id|ys?)|told|tells?|according)\b/i.test(quote) &&
    !inFirstPerson(sentence, editor)
  );
}
