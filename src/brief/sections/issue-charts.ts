import type { PicturedIssue, Position } from '../../picture/index.js';
import type { BriefBlock, Holding, MovementChart, RangesChart } from '../brief.js';
import { capital } from '../compose.js';
import type { Editor } from '../editor.js';

/** Issues drawn, of one or two reports and of many. */
const mostRows = (documents: number): number => (documents <= 2 ? 8 : 3);

type Place = Position['history'][number];
type Dated = Place & { readonly reported: string; readonly option: NonNullable<Place['option']> };
const placed = (place: Place): place is Dated => place.reported !== null && place.option !== null;

/** What the issues' ordered options let one see: how the sides moved on the issue that tells most, and what each holds to on every issue. */
export function issueCharts(editor: Editor, sides: readonly string[]): BriefBlock[] {
  const charts = [movement(editor, sides), ranges(editor, sides)].filter((chart) => chart !== undefined);
  return charts.map((chart) => ({ type: 'chart', chart }));
}

/** Stances of the sides on one issue by date of report; undefined where no issue is told on two dates. */
function movement(editor: Editor, sides: readonly string[]): MovementChart | undefined {
  const pointsOf = (issue: PicturedIssue): MovementChart['points'] =>
    sides.flatMap((key, party) =>
      (issue.positions.find((p) => p.party === key)?.history ?? []).filter(placed).map((h) => ({
        party,
        option: h.option.step,
        date: h.reported,
        held: heldBy(h.claims, issue, key),
        cites: [...h.claims.slice(0, 1)].flatMap((id) => editor.cite([id], 1)),
      })),
    );
  const dates = (issue: PicturedIssue) =>
    new Set(
      issue.positions
        .filter((p) => sides.includes(p.party))
        .flatMap((p) => p.history.filter(placed).map((h) => h.reported)),
    );
  const [best] = editor.picture.issues
    .filter((i) => i.options.length > 1 && dates(i).size > 1)
    .sort((a, b) => dates(b).size - dates(a).size);
  if (best === undefined) return undefined;
  return {
    chart: 'movement',
    title: `Movement on ${best.label.charAt(0).toLowerCase()}${best.label.slice(1)}`,
    options: best.options.map((o) => o.label),
    parties: sides.map((k) => capital(editor.name(k))),
    points: pointsOf(best),
  };
}

function heldBy(claims: readonly string[], issue: PicturedIssue, party: string): Holding {
  const position = issue.positions.find((p) => p.party === party);
  const all = [...(position?.current ?? []), ...(position?.superseded ?? []).map((s) => s.statement)];
  return all.find((s) => s.claims[0] === claims[0])?.held ?? 'inferred';
}

/** What each side holds to now, where the reports' words name an option; undefined where they do on no issue. */
function ranges(editor: Editor, sides: readonly string[]): RangesChart | undefined {
  const rows = editor.picture.issues
    .filter((i) => i.options.length > 1)
    .map((issue) => ({
      label: issue.label,
      options: issue.options.map((o) => o.label),
      bands: sides.map((key): RangesChart['rows'][number]['bands'][number] => {
        const position = issue.positions.find((p) => p.party === key);
        const now = new Set((position?.current ?? []).flatMap((s) => s.claims));
        const held = (position?.history ?? []).filter((h) => h.option !== null && h.claims.some((id) => now.has(id)));
        if (held.length === 0) return null;
        const steps = held.map((h) => h.option!.step);
        return {
          from: Math.min(...steps),
          to: Math.max(...steps),
          held: heldBy(held.at(-1)!.claims, issue, key),
          cites: editor.cite(
            held.map((h) => h.claims[0]!),
            2,
          ),
        };
      }),
    }))
    .filter((row) => row.bands.some((b) => b !== null))
    .slice(0, mostRows(editor.picture.evidence.documents.length));
  if (rows.length === 0) return undefined;
  return {
    chart: 'ranges',
    title: 'What each side holds to, on the ordered options of each issue',
    parties: sides.map((k) => capital(editor.name(k))),
    rows,
  };
}
