import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentenceBefore } from '../searches/sentence-index.js';
import { bare } from '../searches/told-anywhere.js';

/** Sentences before one with which it may be told. */
const back = 3;

/** What words are cited by: their sentence, and those before it that stand in them whole. */
export function citesIn(words: string, s: ReportSentence, editor: Editor): string[] {
  const found = [s.cite];
  let before = sentenceBefore(s, editor);
  for (let i = 0; i < back && before !== undefined; i++, before = sentenceBefore(before, editor))
    if (words.includes(bare(before.text))) found.unshift(before.cite);
  return found;
}
