import type { Statement } from '../../picture/index.js';
import { speaksOf } from '../asked.js';
import type { BriefBlock } from '../brief.js';
import { sentence, table } from '../compose.js';
import { cutsOf } from '../cut-short.js';
import { day, dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { outcomeOf } from '../outcome.js';
import { quotation } from '../quotation.js';
import { readsAlone } from '../salience.js';
import { said } from '../say.js';

const most = 3;
/** Days after a deadline within which the next news of the talks may tell what came of it. */
const after = 10;
const longest = 30;

/** Deadlines for an answer or a deal that had come by the latest report, with the first news of the talks reported since; none where none was told. */
export function passedDeadlines(editor: Editor): BriefBlock[] {
  const { latest } = editor.picture;
  if (latest === null) return [];
  const days = new Set<string>();
  const passed = editor.picture.process.deadlines
    .filter((d) => d.polarity === 'affirmed' && !d.counterfactual && readsAlone(d, editor))
    .filter((d) => d.when?.resolved === true && d.when.to !== null && d.when.to.length === 10)
    .filter((d) => dayNumber(d.when!.to!) <= dayNumber(latest) && (d.reported ?? '') <= d.when!.to!)
    .filter((d) => speaksOf(editor.context(d.claims[0]!), 'timing') === 0)
    .filter((d) => !days.has(d.when!.to!) && days.add(d.when!.to!))
    .slice(-most);
  if (passed.length === 0) return [];
  return [
    table(
      'Deadlines that have come, and the next news of the talks',
      ['Deadline', 'Day', 'Reported next'],
      passed.map((d) => {
        const next = nextNews(d, editor);
        return [
          sentence(said(d, editor, { unlabelled: true }), editor.cite(d.claims, 1)),
          sentence(day(d.when!.to!)),
          next === undefined ? sentence('nothing was read') : sentence(next.words, editor.cite([next.cite], 1)),
        ];
      }),
    ),
  ];
}

function nextNews(
  { when, reported }: Statement,
  editor: Editor,
): { readonly words: string; readonly cite: string } | undefined {
  const due = dayNumber(when!.to!);
  const later = editor
    .sentences()
    .filter(({ kind, document: { published } }) => kind === 'body' && published !== null && published !== reported)
    .filter(({ document }) => dayNumber(document.published!) >= due && dayNumber(document.published!) - due <= after)
    .filter(({ text }) => ['agreed', 'failed', 'answered'].includes(outcomeOf(text) ?? ''))
    .sort((a, b) => a.document.published!.localeCompare(b.document.published!) || a.place - b.place);
  for (const { text, cite, document } of later) {
    const [cut] = cutsOf(text, longest, editor);
    if (cut !== undefined) return { words: `${quotation(cut.kept)} (${day(document.published!)})`, cite };
  }
  return undefined;
}
