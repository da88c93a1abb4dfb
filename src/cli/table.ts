import { printable } from '../documents/index.js';

export interface Column {
  readonly head: string;
  /** Widest it may get; the last column takes what is left and wraps. */
  readonly most: number;
  readonly right?: boolean;
}

interface Look {
  readonly width: number;
  readonly colour: boolean;
}

/** A table for people: columns as wide as their longest cell up to a bound, longer cells cut, the last column wrapped. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, colour }: Look,
): string {
  const cells = rows.map((row) => row.map(printable));
  const widths = columns.map((c, i) =>
    Math.min(c.most, Math.max(c.head.length, ...cells.map((row) => row[i]?.length ?? 0))),
  );
  const last = columns.length - 1;
  const before = widths.slice(0, last).reduce((sum, w) => sum + w + 2, 0);
  widths[last] = Math.max(20, Math.min(widths[last]!, width - before));
  const fit = (text: string, i: number): string => {
    const w = widths[i]!;
    if (text.length > w) return `${text.slice(0, w - 1)}…`;
    return columns[i]!.right === true ? text.padStart(w) : text.padEnd(w);
  };
  const dim = (text: string) => (colour ? `\x1b[2m${text}\x1b[22m` : text);
  const line = (row: readonly string[]) => row.map(fit).join('  ').trimEnd();
  const lines = [dim(line(columns.map((c) => c.head))), dim('─'.repeat(Math.min(width, before + widths[last]!)))];
  for (const row of cells) {
    const [first = '', ...more] = wrap(row[last] ?? '', widths[last]!);
    lines.push(line([...row.slice(0, last), first]));
    for (const rest of more) lines.push(`${' '.repeat(before)}${rest}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Lines no wider than `width`, cut at blanks. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
