import { shippedIssues } from '../../picture/index.js';
import type { BriefBlock } from '../brief.js';
import {
  capital,
  capped,
  dropEmptyTail,
  entries,
  nothingFound,
  paragraph,
  sentence,
  sideBySide,
  soft,
  table,
} from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import { commonLead } from '../lines/common-lead.js';
import { mentions } from '../lines/words.js';
import { fewReports, oneDay } from '../reports.js';
import { standsOf } from '../searches/positions-told.js';
import { fitting } from '../searches/quoted-cell.js';
import { claimsIn } from '../searches/sentence-index.js';
import { isPlainlyOf } from '../searches/stands-quoted.js';
import { clearOffer } from '../standing/offer.js';
import { itemCell } from './bargain-items.js';
import { foremost, matrixCell, positionCell, quotedStand, tellsStand, theSame, toldCell } from './issue-cells.js';
import { issueCharts } from './issue-charts.js';
import { type IssueRow, issueRows } from './issue-rows.js';
import { standsByIssue } from './stands-by-issue.js';

/** Of one or two reports nearly all; of many what weighs most. */
const mostOf = (documents: number) => (documents <= 2 ? { issues: 8, others: 4 } : { issues: 6, others: 2 });

/** Issue by party: position, how held, date, citation. */
export function issues(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const most = mostOf(picture.evidence.documents.length);
  const sides = picture.between.length > 0 ? picture.between : picture.parties.slice(0, 2).map((p) => p.key);
  const all = issueRows(sides, editor);
  const rows = all.slice(0, most.issues);
  const shown = new Set<string>();
  const few = picture.evidence.documents.length <= fewReports;
  const blocks: (BriefBlock | undefined)[] = [
    ...(few
      ? sentenceBySentence(sides, rows, most.issues, editor)
      : rows.length === 0
        ? [
            paragraph(
              sentence('No stand on a single issue was read plainly enough to be set beside the other side\u2019s.'),
            ),
          ]
        : [positions(sides, rows, all.length, shown, editor), ofTheAssumed(sides, rows, editor)]),
    few ? undefined : furtherStands(sides, shown, rows, editor),
    rows.length < 2
      ? undefined
      : {
          type: 'chart',
          chart: {
            chart: 'matrix',
            title: 'How each position is known',
            columns: sides.map((k) => capital(editor.name(k))),
            rows: rows.map(({ issue, label, stances }) => ({
              label,
              cells: stances.map((s, i) => matrixCell(s, issue, sides[i]!, editor)),
            })),
          },
        },
    ...issueCharts(editor, sides),
    positionsOfOthers(sides, most.others, editor),
  ];
  return blocks.filter((b) => b !== undefined);
}

/** Of one or two reports every stand that is told, in its sentence; above them what is only assumed. */
function sentenceBySentence(
  sides: readonly string[],
  read: readonly IssueRow[],
  most: number,
  editor: Editor,
): (BriefBlock | undefined)[] {
  const assumed = read
    .map((r) => ({ ...r, stances: r.stances.map((s) => (s?.held === 'assumed' ? s : undefined)) }))
    .filter((r) => r.stances.some((s) => s !== undefined));
  const rows = standsByIssue(sides, editor);
  const seen = new Set<string>();
  const told = rows.slice(0, most).map(({ issue, cells }) => {
    const stances = assumed.find((r) => r.issue === issue)?.stances;
    return [
      sentence(issue === null ? 'On no issue by name' : issueLabel(issue, editor)),
      ...cells.map((items, i) => {
        const stance = stances?.[i];
        return (
          itemCell(items, seen, editor) ?? (stance === undefined ? soft(nothingFound) : positionCell(stance, editor))
        );
      }),
    ];
  });
  const only = assumed.filter((r) => !rows.some((o) => o.issue === r.issue));
  const lead = leadOfAssumed(only, editor);
  const beside = only.map((r) => [
    sentence(r.label),
    ...r.stances.map((s) => (s === undefined ? soft(nothingFound) : positionCell(s, editor, lead))),
  ]);
  if (told.length + beside.length === 0)
    return [paragraph(sentence('No sentence was found that tells plainly what one side asks, offers or refuses.'))];
  return [
    sideBySide(
      capped(`What each side asks, offers and refuses, issue by party${ofOneDay(editor)}`, told.length, rows.length),
      ['Issue', ...sides.map((k) => capital(editor.name(k)))],
      [...told, ...beside],
    ),
    ofTheAssumed(sides, only, editor),
  ];
}

const issueLabel = (id: string, editor: Editor): string =>
  editor.picture.issues.find((i) => i.issue === id)?.label ?? shippedIssues().labels.get(id) ?? id;

function positions(
  sides: readonly string[],
  rows: readonly IssueRow[],
  all: number,
  shown: Set<string>,
  editor: Editor,
): BriefBlock {
  const lead = leadOfAssumed(rows, editor);
  const cells = ({ issue, stances }: IssueRow) =>
    stances.map((s, i) => {
      if (i > 0 && s !== undefined && s.claims[0] === stances[0]?.claims[0])
        return sentence([{ text: theSame, mark: 'soft' }], editor.cite(s.claims, 1));
      if (s !== undefined) return positionCell(s, editor, s.held === 'assumed' ? lead : '');
      const beside = stances.flatMap((o) => o?.claims.slice(0, 1) ?? []);
      return toldCell(issue, sides[i]!, shown, beside, editor);
    });
  // One sentence that was read as of three issues stands once.
  const told = rows.map((row) => ({ row, own: cells(row) })).filter(({ own }, i) => i === 0 || own.some(tellsStand));
  return dropEmptyTail(
    sideBySide(
      capped(`Positions, issue by party${ofOneDay(editor)}`, told.length, all - rows.length + told.length),
      ['Issue', ...sides.map((k) => capital(editor.name(k))), 'State'],
      told.map(({ row, own }) => [sentence(row.label), ...own, row.state]),
    ),
  );
}

/** The day of all reports, said once above what they tell. */
function ofOneDay(editor: Editor): string {
  const [first, ...more] = editor.picture.evidence.documents;
  const published = oneDay(editor) ? (first?.published ?? null) : null;
  return published === null ? '' : `, all from the report${more.length === 0 ? '' : 's'} of ${day(published)}`;
}

/** Whose assumption it is, and that only the sense tells who would ask it, once below the cells that say "assumed". */
function ofTheAssumed(sides: readonly string[], rows: readonly IssueRow[], editor: Editor): BriefBlock | undefined {
  const asking = sides.filter((_, i) => rows.some((r) => r.stances[i]?.held === 'assumed'));
  if (asking.length === 0) return undefined;
  const lead = leadOfAssumed(rows, editor).trim();
  const what = lead === '' ? 'What is marked so' : `What ${lead}${lead.endsWith(' to') ? ' do' : ' \u2026'}`;
  return paragraph(soft(`${what} is assumed, by nobody named; that ${editor.names(asking)} asks for it is inferred.`));
}

const leadOfAssumed = (rows: readonly IssueRow[], editor: Editor): string =>
  commonLead(
    rows.flatMap((r) => r.stances.flatMap((s) => (s?.held === 'assumed' ? [s] : []))),
    editor,
  );

/** Stands that sentences tell of a side and no row above shows: their issue is named in no word, or weighs less. */
function furtherStands(
  sides: readonly string[],
  shown: Set<string>,
  rows: readonly IssueRow[],
  editor: Editor,
): BriefBlock | undefined {
  const told = new Set(rows.flatMap((r) => r.stances.flatMap((s) => s?.claims ?? [])));
  const cells = sides.map((k) => {
    const open = standsOf(k, editor).filter(
      (p) =>
        !shown.has(p.sentence.cite) &&
        isPlainlyOf(p, k, editor) &&
        !mentions(p.quote, editor.wording.wanting) &&
        !claimsIn(p.sentence, editor).some((c) => told.has(c.id)),
    );
    const most = fitting(open, mostFurther, mostFurtherWords);
    for (const p of most) shown.add(p.sentence.cite);
    const cell = most.map((p) => quotedStand(p, k, editor));
    return sentence(
      cell.flatMap((s, i) => [{ text: i === 0 ? '' : '; ' }, ...s.runs]),
      cell.flatMap((s) => s.cites),
    );
  });
  if (cells.every((c) => c.cites.length === 0)) return undefined;
  return entries(
    'Further stands told, in the reports\u2019 words',
    ['', ...sides.map((k) => capital(editor.name(k)))],
    [[sentence('Beside the rows above; their issue not always clear'), ...cells]],
    {},
  );
}
const mostFurther = 2;
const mostFurtherWords = 50;

/** What third parties hold, but for what stands with the offer. */
function positionsOfOthers(sides: readonly string[], most: number, editor: Editor): BriefBlock | undefined {
  const offer = clearOffer(editor);
  const told = new Set(offer === undefined ? [] : [offer.statement, ...offer.terms].map((s) => s.claims[0]));
  const others = editor.picture.issues.flatMap((i) =>
    i.positions
      .filter((p) => !sides.includes(p.party))
      .map((p) => ({ issue: i.label, party: p.party, stance: foremost(p, editor) }))
      .flatMap(({ stance, ...of }) =>
        stance?.polarity === 'affirmed' && !told.has(stance.claims[0]) ? [{ ...of, stance }] : [],
      ),
  );
  if (others.length === 0) return undefined;
  return table(
    capped('Positions of others', Math.min(most, others.length), others.length),
    ['Party', 'Issue', 'Position'],
    others
      .slice(0, most)
      .map(({ issue, party, stance }) => [
        sentence(capital(editor.name(party))),
        sentence(issue),
        positionCell(stance, editor),
      ]),
  );
}
