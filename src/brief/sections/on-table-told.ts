import type { Sentence } from '../brief.js';
import { mostLikely } from '../cells/leanings.js';
import { sentence, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { quotation } from '../lines/quotation.js';
import { onTable } from '../standing/on-table.js';
import { inWords, longestOfTwo } from './offer-quoted.js';

/** From which likelihood on a sentence is told as a term, or as what a side gives. */
const likelyTerm = 0.5;

const mostTold = 3;
/** Words of a sentence that tells what is on the table. */
const longestTold = 50;

/** What no claim tells plainly: the sentences that likely tell a term or what a side gives, in the order in which they stand; else those with words of what is on the table. */
export function onTableTold(editor: Editor): Sentence[] | undefined {
  const { latest } = editor.picture;
  const learnt = [...mostLikely('gives', likelyTerm, editor), ...mostLikely('term', likelyTerm, editor)]
    .filter(({ sentence: s }, i, all) => all.findIndex((o) => o.sentence === s) === i)
    .filter(({ sentence: s }) => (s.document.published ?? null) === latest && wordCount(s.text) <= longestTold)
    .slice(0, mostTold)
    .sort((a, b) => a.sentence.place - b.sentence.place);
  if (learnt.length > 0)
    return learnt.map(({ words, cite }, i) =>
      sentence(`${i === 0 ? 'On what is on the table: ' : ''}${words}.`, editor.cite([cite], 1)),
    );
  const [first, ...more] = onTable(editor);
  if (first === undefined) return undefined;
  const told = [first, ...more.filter((o) => o.sentence.document === first.sentence.document)]
    .slice(0, mostTold)
    .map((o) => o.sentence)
    .sort((a, b) => a.place - b.place)
    .flatMap((s) => {
      const words = inWords(s, longestOfTwo, editor);
      return words === undefined ? [] : [{ words, cite: s.cite }];
    });
  return told.length === 0
    ? undefined
    : told.map(({ words, cite }, i) =>
        sentence(`${i === 0 ? 'On what is on the table: ' : ''}${quotation(words)}.`, editor.cite([cite], 1)),
      );
}
