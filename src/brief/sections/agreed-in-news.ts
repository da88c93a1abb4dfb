import type { Sentence } from '../brief.js';
import { sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { quotation } from '../lines/quotation.js';
import { toldAgreed } from '../standing/told-agreed.js';
import { inWords, longestOfTwo } from './offer-quoted.js';

/** The agreement that a sentence tells, where no claim does: quoted. */
export function agreedInNews(editor: Editor): Sentence[] {
  const news = toldAgreed(editor);
  if (news?.whole !== true) return [];
  const { sentence: told } = news.outcome;
  const words = inWords(told, longestOfTwo, editor);
  return words === undefined ? [] : [sentence(`${quotation(words)}.`, editor.cite([told.cite], 1))];
}
