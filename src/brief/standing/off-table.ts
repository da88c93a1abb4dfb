import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { isOvertaken } from '../searches/moved-days.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentencesOf } from '../searches/sentence-index.js';
import { isBackground } from './background.js';

/** Sentences behind one that may take back what it tells. */
const behind = 2;

/**
 * Whether what a sentence tells is on no table: a report that it tells to be denied, or an offer that it, or the next words of its paragraph, say is gone ("that
 * proposal has lapsed", "those are old numbers").
 */
export function isOffTable(s: ReportSentence, editor: Editor): boolean {
  const { wording } = editor;
  if (mentions(s.text, wording.offTable)) return true;
  return following(s, editor).some((n) => mentions(n.text, wording.offTableBehind));
}

const following = (s: ReportSentence, editor: Editor): readonly ReportSentence[] =>
  sentencesOf(s.document.id, editor).filter(
    (n) => n.block === s.block && n.place > s.place && n.place <= s.place + behind,
  );

/** The same, and what tells how it came to this, or what would befall somebody for speaking: nothing of how a side stands now. */
export const isPast = (s: ReportSentence, editor: Editor): boolean =>
  isBackground(s.text, s.document.published) ||
  isOffTable(s, editor) ||
  isOvertaken(s, editor) ||
  mentions(s.text, editor.wording.anonymity);
