import { contentWords } from '../../evidence/index.js';
import { labelWithin, type PicturedIssue, type Position, type Statement } from '../../picture/index.js';
import type { BriefBlock, MovementChart, RangesChart } from '../brief.js';
import { capital } from '../compose.js';
import type { Editor } from '../editor.js';
import { kindLabel } from '../labels/kind-label.js';
import { heldNow, isStance, saysWhose } from '../labels/stance.js';
import { isAttributed } from '../lines/manner.js';

/** Issues drawn, of one or two reports and of many. */
const mostRows = (documents: number): number => (documents <= 2 ? 8 : 3);

/** A stance in so many words, with the option of the issue's scale that it names. */
interface Placed {
  readonly statement: Statement;
  readonly step: number;
  /** Whether the party holds it now. */
  readonly now: boolean;
}

/** What the issues' ordered options let one see: how the sides moved on the issue that tells most, and what each holds to on every issue. */
export function issueCharts(editor: Editor, sides: readonly string[]): BriefBlock[] {
  const charts = [movement(editor, sides), ranges(editor, sides)].filter((chart) => chart !== undefined);
  return charts.map((chart) => ({ type: 'chart', chart }));
}

/**
 * A point in a chart reads as a fact: what is assumed, hedged or conditional is none, nor is a stance that has to be inferred, whose clause does not name whose it
 * is and show its kind, or of which it is not plain who tells it.
 */
function placedBy(position: Position | undefined, editor: Editor): Placed[] {
  if (position === undefined) return [];
  const { party, issue, current, superseded, history } = position;
  const firm = (s: Statement) =>
    s.held !== 'assumed' &&
    s.certainty === null &&
    s.condition === null &&
    saysWhose(s, party, editor) &&
    isAttributed(s, editor) &&
    kindLabel(s, editor) !== '' &&
    isStance(s, party, issue, editor);
  const now = new Set(heldNow(position, editor));
  const told = [...superseded.map((x) => x.statement), ...current].filter(firm);
  // In the order of the history, which is that of the reports.
  return history.flatMap(({ option, claims }) => {
    const statement = told.find((s) => s.claims[0] === claims[0]);
    return option === null || statement === undefined || !namesOption(statement.gist, option.label)
      ? []
      : [{ statement, step: option.step, now: now.has(statement) }];
  });
}

/** "Local or temporary truce", of a clause that asks for a "temporary truce": it holds the words that the scale prints. */
const namesOption = (gist: string, label: string): boolean => {
  const told = contentWords(gist);
  return label.split(' or ').some((one) => {
    const words = [...contentWords(one)];
    return words.length > 0 && words.every((w) => told.has(w));
  });
};

const drawable = ({ options }: PicturedIssue): boolean => options.length > 1;

const of = (issue: PicturedIssue, party: string): Position | undefined =>
  issue.positions.find((p) => p.party === party);

/** Stances of the sides on one issue by date of report; undefined where no issue is told on two dates. */
function movement(editor: Editor, sides: readonly string[]): MovementChart | undefined {
  const [best] = editor.picture.issues
    .filter(drawable)
    .map((issue) => ({
      issue,
      points: sides.flatMap((key, party) =>
        placedBy(of(issue, key), editor).flatMap(({ statement: s, step }) =>
          s.reported === null
            ? []
            : [{ party, option: step, date: s.reported, held: s.held, cites: editor.cite(s.claims.slice(0, 1), 1) }],
        ),
      ),
    }))
    .map((drawn) => ({ ...drawn, dates: new Set(drawn.points.map((p) => p.date)).size }))
    .filter(({ dates }) => dates > 1)
    .sort((a, b) => b.dates - a.dates);
  if (best === undefined) return undefined;
  const { label, options } = best.issue;
  return {
    chart: 'movement',
    title: `Movement on ${labelWithin(label)}`,
    options: options.map((o) => o.label),
    parties: sides.map((k) => capital(editor.name(k))),
    points: best.points,
  };
}

/** What each side holds to now, on issues where the reports' words name an option of more than one: the band of one side alone compares nothing. */
function ranges(editor: Editor, sides: readonly string[]): RangesChart | undefined {
  const rows = editor.picture.issues
    .filter(drawable)
    .map((issue) => ({
      label: issue.label,
      options: issue.options.map((o) => o.label),
      bands: sides.map((key): RangesChart['rows'][number]['bands'][number] => {
        const held = placedBy(of(issue, key), editor).filter(({ now }) => now);
        const last = held.at(-1);
        if (last === undefined) return null;
        const steps = held.map(({ step }) => step);
        return {
          from: Math.min(...steps),
          to: Math.max(...steps),
          held: last.statement.held,
          cites: editor.cite(
            held.map(({ statement }) => statement.claims[0]!),
            2,
          ),
        };
      }),
    }))
    .filter((row) => row.bands.filter((b) => b !== null).length > 1)
    .slice(0, mostRows(editor.picture.evidence.documents.length));
  if (rows.length === 0) return undefined;
  return {
    chart: 'ranges',
    title: 'What each side holds to, on the ordered options of each issue',
    parties: sides.map((k) => capital(editor.name(k))),
    rows,
  };
}
