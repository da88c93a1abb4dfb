import type { Table } from '../brief.js';
import { nothingFound } from '../compose.js';
import { bare, wrapped } from './columns.js';

/** How a row is painted: the heading of a group, the label before a line, what stands after it. */
export interface EntryPaint {
  readonly heading: (text: string) => string;
  readonly label: (text: string) => string;
  readonly note: (text: string) => string;
}

/**
 * A table of long cells as a list: rows under what their first cell has in common, each a line of running text with its notes after it; or each row
 * under its first cell, a line a column. Columns of thirty letters would make a ladder of each row, four times as long.
 */
export function entryLines(
  block: Table,
  cells: readonly (readonly string[])[],
  width: number,
  paint: EntryPaint,
): string[] {
  const { label, main } = block.entries!;
  const item = (text: string) => wrapped(text, width - 4).map((l, i) => `${i === 0 ? '  • ' : '    '}${l}`);
  const lines: string[] = [];
  if (main === null) {
    for (const row of cells) {
      const beside = label === null || row[label] === '' ? '' : ` \u2014 ${row[label]}`;
      lines.push(...wrapped(`${paint.heading(row[0]!)}${beside}`, width));
      const rest = row
        .map((cell, i) => ({ cell, column: block.columns[i] ?? '' }))
        .filter((c, i) => i > 0 && i !== label && c.cell !== '');
      const unknown = rest.filter(({ cell }) => bare(cell) === nothingFound);
      // What is told of several in the same words is told once.
      const told = new Map<string, string[]>();
      for (const { cell, column } of rest.filter((c) => !unknown.includes(c)))
        told.set(cell, [...(told.get(cell) ?? []), column]);
      const open = unknown.map((c) => c.column).join(', ');
      const rows = [...told].map(([cell, columns]) => `${paint.label(`${columns.join(', ')}:`)} ${cell}`);
      // One line tells both where there is one to tell.
      const [first] = rows;
      if (rows.length === 1 && open !== '')
        lines.push(...item(`${first}. ${paint.label(`${open}: ${nothingFound.toLowerCase()}`)}`));
      else {
        lines.push(...rows.flatMap(item));
        if (open !== '') lines.push(...item(paint.label(`${nothingFound}: ${open}`)));
      }
    }
    return lines;
  }
  const own = new Set([0, main, ...(label === null ? [] : [label])]);
  let group: string | undefined;
  for (const row of cells) {
    if (row[0] !== group) {
      group = row[0]!;
      lines.push(...wrapped(paint.heading(group), width));
    }
    const lead = label === null || row[label] === '' ? '' : `${paint.label(`${row[label]}:`)} `;
    const notes = row.filter((c, i) => !own.has(i) && c !== '').join('; ');
    lines.push(...item(`${lead}${row[main]}${notes === '' ? '' : ` ${paint.note('\u2014')} ${notes}`}`));
  }
  return lines;
}
