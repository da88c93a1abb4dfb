import type { BriefBlock, Sentence } from '../brief.js';
import { mayBeTold } from '../cells/told-of-side.js';
import { capital, listed, nothingFound, paragraph, sentence, sideBySide, soft, table } from '../compose.js';
import type { Editor } from '../editor.js';
import { fewReports } from '../reports.js';
import { itemCell } from './bargain-items.js';
import { type BargainRow, cellOf, type RowTopic } from './bargain-rows.js';

/** The lines of the table, each of one topic or two, and what is unknown where neither tells of any side. */
const lines: readonly { readonly label: string; readonly topics: readonly RowTopic[]; readonly open: string }[] = [
  { label: 'Asks', topics: ['yes'], open: 'what it asks' },
  { label: 'Offers, has given', topics: ['gives'], open: 'what it offers' },
  { label: 'Will not give', topics: ['refuses'], open: 'what it will not give' },
  { label: 'Without a deal', topics: ['noDeal'], open: 'what it has without a deal' },
  { label: 'With a deal: gain and price', topics: ['withDeal'], open: 'gain and price of a deal' },
  { label: 'Interests', topics: ['after'], open: 'its interests' },
  { label: 'Pressure and firmness', topics: ['presses', 'firm'], open: 'what presses it and how firm it is' },
  { label: 'Way out', topics: ['wayOut'], open: 'whether it sees a way out' },
];

const stands: ReadonlySet<RowTopic> = new Set<RowTopic>(['yes', 'gives', 'refuses']);

/** The bargain side by side, and what is told of all of them or of nobody by name; `seen`: the sentences that stand in full. */
export function bargainTable(rows: readonly BargainRow[], seen: Set<string>, editor: Editor): BriefBlock[] {
  const sides = editor.picture.between;
  const of = (topics: readonly RowTopic[]) => rows.filter((r) => topics.includes(r.topic));
  const few = editor.picture.evidence.documents.length <= fewReports;
  // Of one or two reports what each side asks, gives and refuses stands issue by issue.
  const own = few ? lines.filter(({ topics }) => !topics.some((t) => stands.has(t))) : lines;
  const told = own.filter(({ topics }) => of(topics).some((r) => r.items.some((items) => items.length > 0)));
  // The least that a side would take is its own secret, and weighed with the zone; whether it sees a way out, with ripeness.
  const open = own
    .filter((l) => l.label !== 'Way out' && !told.includes(l) && of(l.topics).every((r) => r.unclear.length === 0))
    .filter((l) => !l.topics.some((t) => cellOf(t) !== undefined && mayBeTold(cellOf(t)!, editor)))
    .map((l) => l.open);
  const cells = (topics: readonly RowTopic[]): Sentence[] =>
    sides.map((_, i) => {
      const own = of(topics);
      const cell = itemCell(
        own.flatMap((r) => r.items[i]!),
        seen,
        editor,
      );
      return cell ?? soft(nothingFound);
    });
  const both = sideBySide(
    'The bargain, as far as it is reported',
    ['', ...sides.map((k) => capital(editor.name(k)))],
    told.map(({ label, topics }) => [sentence(label), ...cells(topics)]),
  );
  const whose = sides.length === 2 ? 'either side' : 'any side';
  const rest = open.length === 0 ? [] : [paragraph(soft(`Unknown of ${whose}: ${listed(open)}.`))];
  // What is told of nobody by name stands under no heading of the bargain, five of 52 such cells were right: only how far apart they are, the first of it in the
  // running text below. What stands in full under a side is not told again of nobody.
  const distance = of(['gap'])
    .flatMap((r) => r.unclear.slice(1))
    .filter((item) => !seen.has(item.place));
  const cell = itemCell(distance, seen, editor);
  const caption = sides.length === 2 ? 'Both sides, or unclear' : 'All sides, or unclear';
  const apart = cell === undefined ? [] : [table(caption, ['', 'As told'], [[sentence('Distance'), cell]])];
  return [...(told.length === 0 ? [] : [both]), ...apart, ...rest];
}
