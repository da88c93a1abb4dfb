import { printable } from '../documents/index.js';
import { voices } from '../evidence/index.js';
import type { Statement } from '../picture/index.js';
import { clauseInFull } from './clause.js';
import type { Editor } from './editor.js';
import { namesOneOfSeveral, untied, worded } from './gist.js';
import { remembered } from './remembered.js';
import { speakerKnown } from './speaker-known.js';
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
  const { between } = editor.picture;
  const claim = editor.claim(s.claims[0]!)?.claim;
  // "We will not sign": whoever says so, for his own side.
  if (claim !== undefined && /^["\u201c]?(?:we|our|i|my)\b/i.test(claim.quote)) {
    const [voice, ...others] = voices(claim);
    const [party] = s.parties;
    const own =
      others.length === 0 && s.parties.length === 1 && voice?.affiliation === party && voice?.type !== 'anonymous';
    return own && speakerKnown(s, editor) ? [party!] : [];
  }
  if (bothSides.test(text))
    return between.length === 2 && s.parties.length === 2 && between.every((k) => s.parties.includes(k))
      ? s.parties
      : [];
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
