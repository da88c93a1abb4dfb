import type { Analysis } from '../analysis.js';
import { toUtility } from '../domain.js';
import { extentOf, short } from './frame.js';

/** What each mark stands for, the one drawn last on top. */
const marks = { point: '·', solution: 'o', noDeal: 'x', offer: '◆' } as const;

/**
 * The frontier of two parties in characters, for a terminal: undominated points, no deal, solutions and offers, the first party's
 * utility to the right, the second's upwards. Null for other than two parties.
 */
export function frontierText(analysis: Analysis, width = 64, height = 16): string | null {
  const { model, frontier, solutions, disagreement, offers } = analysis;
  if (model.parties.length !== 2) return null;
  const points = Array.from({ length: frontier.size }, (_, i) =>
    frontier.points.map((column) => toUtility(column[i]!, frontier.domain.unit)),
  );
  const solved = Object.values(solutions ?? {}).flatMap((s) => s.points.map((p) => p.utilities));
  const all = [...points, ...solved, disagreement, ...offers.map((o) => o.utilities)];
  const x = extentOf(all.map((u) => u[0]!));
  const y = extentOf(all.map((u) => u[1]!));
  const scale = short(y.high).length > short(y.low).length ? short(y.high) : short(y.low);
  const margin = scale.length;
  const grid = Array.from({ length: height }, () => new Array<string>(Math.max(8, width - margin - 2)).fill(' '));
  const put = (u: readonly number[], mark: string) => {
    const columns = grid[0]!.length;
    const column = Math.round(((u[0]! - x.low) / (x.high - x.low)) * (columns - 1));
    const row = Math.round(((y.high - u[1]!) / (y.high - y.low)) * (height - 1));
    grid[row]![column] = mark;
  };
  for (const u of points) put(u, marks.point);
  for (const u of solved) put(u, marks.solution);
  put(disagreement, marks.noDeal);
  for (const o of offers) put(o.utilities, marks.offer);
  const label = (row: number) => (row === 0 ? short(y.high) : row === height - 1 ? short(y.low) : '').padStart(margin);
  const base = `${' '.repeat(margin)} └${'─'.repeat(grid[0]!.length)}`;
  const [low, high] = [short(x.low), short(x.high)];
  return [
    `${' '.repeat(margin)} ${model.parties[1]!.name} ↑`,
    ...grid.map((row, i) => `${label(i)} │${row.join('').trimEnd()}`),
    base,
    `${' '.repeat(margin)}  ${low}${' '.repeat(Math.max(1, grid[0]!.length - low.length - high.length))}${high}`,
    `${' '.repeat(margin)}  ${model.parties[0]!.name} →   ${marks.point} frontier  ${marks.solution} solution  ${marks.noDeal} no deal${offers.length > 0 ? `  ${marks.offer} offer` : ''}`,
  ].join('\n');
}
