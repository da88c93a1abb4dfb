import type { Claim } from '../../claims/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { inFirstPerson } from '../lines/self-named.js';
import { mentions } from '../lines/words.js';
import { remembered } from '../remembered.js';
import { isUnderstood } from './understood.js';

/** How far back a paragraph is looked through for somebody who speaks, in characters. */
const reach = 1500;

/**
 * Whether a line is plainly the outlet's own: nobody is read as saying it, and nothing in its sentence, or before it in its paragraph, tells of somebody who
 * speaks, of an opinion, or of a paper. News goes on in a speaker's words, or in those of a draft, for sentences without saying so.
 */
export const isOwnVoice = remembered(
  (s: Statement, editor: Editor): boolean =>
    s.saidBy === null && (isUnderstood(s, editor) || inOwnVoice(s.claims[0]!, editor)),
);

/** The same of one claim that is read as nobody's. */
function inOwnVoice(id: string, editor: Pick<Editor, 'context' | 'before' | 'wording' | 'claim'>): boolean {
  const sentence = editor.context(id);
  if (isOfPaper(editor.claim(id)!.claim, sentence, editor)) return false;
  const lead =
    editor
      .before(id, reach)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const around = `${lead} ${sentence}`;
  const before = lead.slice(0, Math.max(0, lead.length - sentence.indexOf(quoteOf(id, editor))));
  const { telling, stances } = editor.wording;
  return (
    !/["\u201c]/.test(around) &&
    !mentions(before, telling) &&
    !mentions(
      sentence.replace(/\bStates\b/g, ''),
      telling.filter((w) => !stances.includes(w)),
    ) &&
    !mentions(around, editor.wording.hearsay) &&
    !mentions(around, editor.wording.papers) &&
    !inFirstPerson(around, editor)
  );
}

/** Whether a claim is the word of a paper: of a communique, that of those who issue it; of an item of a list, that of what the list stands in. */
export const isOfPaper = (
  { document: { title, name } }: Claim,
  sentence: string,
  { wording }: Pick<Editor, 'wording'>,
): boolean =>
  mentions(`${title ?? ''} ${name}`.replace(/[-_.]/g, ' '), wording.issued) ||
  /^\s*(?:[*\u2022-]|\d+[.)])\s|;\s*$/u.test(sentence);

const quoteOf = (id: string, editor: Pick<Editor, 'claim'>): string => editor.claim(id)?.claim.quote ?? '';
