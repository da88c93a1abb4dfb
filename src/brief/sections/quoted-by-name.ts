import type { Editor } from '../editor.js';
import { namedSubject } from '../lines/named-subject.js';
import { quotation } from '../lines/quotation.js';
import type { ReportSentence } from '../searches/report-sentence.js';

/** Words of a sentence in quotation marks, and the name before them; empty where they begin with no pronoun, or nobody knows whom it means. */
export interface QuotedByName {
  readonly name: string;
  readonly words: string;
}

/** "It wants the road", told as: Peru "wants the road". */
export function quotedByName(s: ReportSentence, text: string, editor: Editor): QuotedByName {
  const name = nameFor(s, text, editor);
  return { name, words: `${name}${quotation(name === '' ? text : text.replace(/^\S+ /, ''))}` };
}

function nameFor(s: ReportSentence, text: string, editor: Editor): string {
  if (!pronoun.test(text)) return '';
  const name = namedSubject(s, editor)?.name ?? '';
  return pronoun.test(name) ? '' : name;
}
const pronoun = /^(?:He|She|They|It)\b/;
