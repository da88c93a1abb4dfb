import type { Table } from '../brief.js';
import { capped, sentence, table } from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import { cutsOf } from '../lines/cut-short.js';
import { quotation } from '../lines/quotation.js';
import { newsByReport, outcomeOf } from '../standing/outcome.js';

const mostRows = 6;
const longest = 42;

/** How the talks stood by each report, in its own words, the latest first: what changed, as far as anybody told it. Undefined where fewer than two reports tell it. */
export function newsTold(editor: Editor): Table | undefined {
  const told = newsByReport(editor).flatMap((all) => {
    const [first] = all.flatMap(({ kind, sentence: { text, document, cite } }) => {
      const [cut] = cutsOf(text, longest, editor).filter(({ kept }) => outcomeOf(kept) === kind);
      return cut === undefined || document.published === null
        ? []
        : [{ words: cut.kept, published: document.published, cite }];
    });
    return first === undefined ? [] : [first];
  });
  const days = new Set(told.map((t) => t.published));
  if (days.size < 2) return undefined;
  const shown = told.slice(0, mostRows);
  return table(
    capped('How the talks stood, report by report', shown.length, told.length),
    ['Reported', 'In its words'],
    shown.map((t) => [sentence(day(t.published)), sentence(quotation(t.words), editor.cite([t.cite], 1))]),
  );
}
