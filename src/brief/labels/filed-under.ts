import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { clauseInFull } from '../lines/clause.js';
import { namesOneOfSeveral, untied, worded } from '../lines/gist.js';
import { wordsOf } from '../lines/words.js';
import { remembered } from '../remembered.js';
import { beginsWithVerb, subjectOf } from './subject.js';
import { isUnderstood } from './understood.js';

/**
 * Under which parties a line may be filed: those whose move it was read as, where they are the subject of its clause. A name that merely stands in the sentence
 * makes no line that party's. Empty where it is not plain whose it is.
 */
export const filedUnder = remembered((s: Statement, editor: Editor): readonly string[] => {
  if (isUnderstood(s, editor)) return s.parties;
  if (s.parties.length === 0 || namesOneOfSeveral(s, editor)) return [];
  const text = ownClause(s, editor);
  // "We will not sign", "it has refused": whose that is, a reading may have got wrong.
  const [first = ''] = wordsOf(editor.claim(s.claims[0]!)?.claim.quote ?? '').filter((w) => w !== '');
  if (editor.wording.pronouns.includes(first) || editor.wording.firstPerson.includes(first)) return [];
  // "The two teams had agreed on the reading": which two, the words do not tell.
  if (bothSides.test(text)) return [];
  // "… and welcomed the text": whose verb it is stands at the head of its sentence.
  const subject = subjectOf(beginsWithVerb(text, editor) ? printable(editor.context(s.claims[0]!)) : text, editor);
  if (subject.length === 0 || !subject.every((k) => s.parties.includes(k))) return [];
  // A passage is the party's where it begins with it, or its own sentence does.
  const shown = clauseInFull(s, editor);
  if (!shown.startsWith('\u201c')) return subject;
  const heads = [shown.slice(1), printable(editor.context(s.claims[0]!))].map((t) => subjectOf(t, editor));
  const another = heads[0]!.length > 0 && !heads[0]!.some((k) => subject.includes(k));
  return !another && heads.some((h) => h.some((k) => subject.includes(k))) ? subject : [];
});

/** The clause that a line is about: as it is printed where its reading is plain, else as the document has it, with its own pronouns. */
export const ownClause = (s: Statement, editor: Editor): string =>
  clauseInFull(s, editor).startsWith('\u201c')
    ? untied(editor.claim(s.claims[0]!)?.claim.quote ?? '', editor)
    : worded(s, editor);

const bothSides = /^(?:both|the two|neither|the) (?:of the )?(?:sides?|parties|delegations|governments|teams)\b/i;
