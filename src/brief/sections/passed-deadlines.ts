import type { BriefBlock } from '../brief.js';
import { sentence, table } from '../compose.js';
import { day, dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { cutsOf } from '../lines/cut-short.js';
import { quotation } from '../lines/quotation.js';
import { speaksOf } from '../searches/asked.js';
import { points } from '../searches/told-anywhere.js';
import { newsByReport } from '../standing/outcome.js';
import { tellsTime } from './by-when.js';

const most = 3;
/** Days after a deadline within which the next news of the talks may tell what came of it. */
const after = 10;
const longest = 30;

/** Times set for an answer or a deal that had come by the latest report, with the first news of the talks reported since; none where none was told. */
export function passedDeadlines(editor: Editor): BriefBlock[] {
  const { latest } = editor.picture;
  if (latest === null) return [];
  const days = new Set<string>();
  const passed = editor.sentences().flatMap((told): Passed[] => {
    const { published } = told.document;
    if (told.kind !== 'body' || published === null || speaksOf(told.text, 'timing') !== 0) return [];
    if (!tellsTime({ quote: told.text, cite: told.cite, sentence: told }, editor)) return [];
    const when = editor.claim(told.cite)?.claim.when;
    const due = when?.resolved === true ? (when.to ?? null) : null;
    if (due === null || due.length < 10 || due < published || due >= latest || days.has(due)) return [];
    const [cut] = cutsOf(told.text, longest, editor);
    if (cut === undefined || points(told.text, editor)) return [];
    days.add(due);
    return [{ words: cut.kept, cite: told.cite, due, published }];
  });
  if (passed.length === 0) return [];
  return [
    table(
      'Deadlines that have come, and the next news of the talks',
      ['Deadline, as told', 'Day', 'Reported next'],
      passed
        .sort((a, b) => b.due.localeCompare(a.due))
        .slice(0, most)
        .map((p) => {
          const next = nextNews(p, editor);
          return [
            sentence(quotation(p.words), editor.cite([p.cite], 1)),
            sentence(day(p.due)),
            next === undefined ? sentence('nothing was read') : sentence(next.words, editor.cite([next.cite], 1)),
          ];
        }),
    ),
  ];
}

interface Passed {
  readonly words: string;
  readonly cite: string;
  readonly due: string;
  readonly published: string;
}

function nextNews(passed: Passed, editor: Editor): { readonly words: string; readonly cite: string } | undefined {
  const due = dayNumber(passed.due);
  const later = newsByReport(editor)
    .map((all) => all[0]!.sentence)
    .filter(({ document: { published } }) => published !== null && published > passed.published)
    .filter(({ document }) => dayNumber(document.published!) >= due && dayNumber(document.published!) - due <= after)
    .sort((a, b) => a.document.published!.localeCompare(b.document.published!));
  for (const { text, cite, document } of later) {
    const [cut] = cutsOf(text, longest, editor);
    if (cut !== undefined) return { words: `${quotation(cut.kept)} (${day(document.published!)})`, cite };
  }
  return undefined;
}
