import type { BriefBlock } from '../brief.js';
import { mostLikely } from '../cells/leanings.js';
import { sentence, table } from '../compose.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import type { ReportSentence } from '../searches/report-sentence.js';

const most = 6;
/** From which likelihood on a sentence tells what no longer holds; less where it has words of a before and a now. */
const likely = 0.32;
const inWords = 0.08;

/** Sentences that likely tell of an offer, a stand or a day that no longer holds, or of ground given; but those of which something above tells, and those set apart. */
export function noLonger(
  told: readonly string[],
  editor: Editor,
  apart: ReadonlySet<ReportSentence> = new Set(),
): BriefBlock | undefined {
  const found = mostLikely('over', inWords, editor, likely, (s) => mentions(s.text, editor.wording.beforeAndNow))
    .filter(({ sentence: s }) => !apart.has(s) && !told.some((t) => t.includes(s.text.slice(0, 40))))
    .slice(0, most)
    .sort((a, b) => a.sentence.place - b.sentence.place);
  return found.length === 0
    ? undefined
    : table(
        'Told to have changed, in whole sentences',
        ['In the report\u2019s words'],
        found.map(({ words, cite }) => [sentence(words, editor.cite([cite], 1))]),
      );
}
