import { jsonText } from '../documents/index.js';
import type { Effects } from './effects.js';
import { type Column, table } from './table.js';

interface ListOptions<T> {
  readonly columns: readonly Column[];
  readonly row: (item: T) => readonly string[];
  readonly end: string;
}

/** Writes a list: a table on a terminal, JSON lines to a pipe, unless the user says which. */
export function writeList<T>(
  items: readonly T[],
  format: 'text' | 'jsonl' | undefined,
  { columns, row, end }: ListOptions<T>,
  { write, terminal }: Effects,
): void {
  if ((format ?? (terminal.isTerminal ? 'text' : 'jsonl')) === 'jsonl') {
    for (const item of items) write(`${jsonText(item)}\n`);
    return;
  }
  if (items.length > 0) write(table(columns, items.map(row), terminal));
  write(`${end}\n`);
}

export const count = (n: number, thing: string): string => `${n.toLocaleString('en')} ${thing}${n === 1 ? '' : 's'}`;
