import type { Editor } from '../editor.js';
import { moves, newDay } from './moved-days.js';

/**
 * Whether a report of a later day moves a time to another: what the earlier one set can then no more be told as ahead. Which of several times it was need not be said: a
 * reader who is told a day that has been moved is misled, and who is told none is not.
 * @param told day of the report that set it, null where it is not known
 */
export function isMovedSince(told: string | null, editor: Editor): boolean {
  const last = lastMove(editor);
  return told !== null && last !== '' && told < last;
}

const known = new WeakMap<Editor['sentences'], string>();

/** The day of the latest report that moves a time; empty where none does. */
function lastMove(editor: Editor): string {
  const found =
    known.get(editor.sentences) ??
    editor
      .sentences()
      .filter((s) => moves(s) && newDay(s) !== undefined)
      .map((s) => s.document.published ?? '')
      .reduce((a, b) => (a > b ? a : b), '');
  known.set(editor.sentences, found);
  return found;
}
