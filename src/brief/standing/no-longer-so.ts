import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { isBackground } from './background.js';
import { callsOff, undoes, wasDue } from './first-lines.js';

/** Whether a text is of another time, or of what was to be and has been called off. */
export const isPassed = (s: ReportSentence, text: string, editor: Editor): boolean =>
  isBackground(text, s.document.published) ||
  (wasDue(text) && editor.sentences().some((other) => other.document === s.document && callsOff(other.text)));

/** Whether a sentence tells that what the one before it tells is no longer so, came to nothing, or is only how somebody has it. */
export const takesBackWhat = ({ text }: ReportSentence): boolean => takesBack.test(text) || undoes(text);
/** "That is now in doubt"; "That, at least, is how he put it". */
const takesBack =
  /^(?:(?:That|This) (?:is|was|may|might|has|had)\b|(?:That|This|So),? at least,|(?:Or )?[Ss]o (?:he|she|they|it) (?:say|says|said|claims?)\b)/;
