import type { BriefBlock, Citation, Run, Sentence, Table } from './brief.js';

/** Building blocks of a brief: plain text or runs in, sentences out. */
export function sentence(content: string | readonly Run[], cites: readonly number[] = []): Sentence {
  return { runs: typeof content === 'string' ? [{ text: content }] : [...content], cites: [...cites] };
}

export const empty = (): Sentence => ({ runs: [], cites: [] });
/** What a cell says for which nothing was found: that nothing is reported would say more. */
export const nothingFound = 'Nothing found';
export const soft = (text: string): Sentence => ({ runs: [{ text, mark: 'soft' }], cites: [] });
export const paragraph = (...sentences: readonly Sentence[]): BriefBlock => ({
  type: 'paragraph',
  sentences: [...sentences],
});
export const list = (items: readonly (readonly Sentence[])[]): BriefBlock => ({
  type: 'list',
  items: items.map((item) => [...item]),
});
/** A list to whose items other sections refer by number. */
export const numberedList = (items: readonly (readonly Sentence[])[]): BriefBlock => ({
  type: 'list',
  items: items.map((item) => [...item]),
  numbered: true,
});
export const table = (caption: string, columns: readonly string[], rows: readonly (readonly Sentence[])[]): Table => ({
  type: 'table',
  caption,
  columns: [...columns],
  rows: rows.map((row) => [...row]),
});

/** A table whose rows read as lines under their first cell, where there is no room for columns. */
export const entries = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Sentence[])[],
  { label = null, main = null }: { readonly label?: number | null; readonly main?: number | null },
): Table => ({ ...table(caption, columns, rows), entries: { label, main } });

/** Letters of a column in which a sentence still reads. */
const leastColumn = 20;

/** A table whose rows are compared across their cells: columns where each has room for a sentence, else entries. */
export const sideBySide = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Sentence[])[],
): Table => ({ ...table(caption, columns, rows), entries: { label: null, main: null, least: leastColumn } });

export const textOf = (sentence: Sentence): string => sentence.runs.map((run) => run.text).join('');

/** `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

export const capital = (text: string): string =>
  text.replace(/^(["“'‘]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());

/** `Russia’s`, `the Netherlands’`. */
export const possessive = (name: string): string => `${name}\u2019${/[sS]$/.test(name) ? '' : 's'}`;

/** Words as an editor counts them. */
export const wordCount = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu) ?? []).length;

/** The words of sentences together. */
export const wordsTogether = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, s) => sum + wordCount(textOf(s)), 0);

/** `count(2, 'report')` gives `2 reports`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** A table's caption, with how much is left out of it. */
export const capped = (caption: string, shown: number, all: number): string =>
  shown < all ? `${caption}: the ${shown} of ${all} that weigh most` : caption;

/** Citations of one sentence together, in order of their first number: a sentence is printed once, whoever says which part of it. */
export function togetherBySentence(citations: readonly Citation[]): Citation[][] {
  const groups = new Map<string, Citation[]>();
  for (const c of citations) {
    const key = `${c.document.id} ${c.sentenceSpan.join('-')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [c]);
    else group.push(c);
  }
  return [...groups.values()];
}

/** Last columns that say nothing in any row are left out. */
export function dropEmptyTail(block: Table): Table {
  const used = (i: number) => block.rows.some((row) => (row[i] ?? empty()).runs.some((r) => r.text !== ''));
  let end = block.columns.length;
  while (end > 0 && !used(end - 1)) end--;
  return { ...block, columns: block.columns.slice(0, end), rows: block.rows.map((row) => row.slice(0, end)) };
}

/** A column that says nothing in any row is left out. */
export function dropEmptyColumns(block: Table): Table {
  const used = block.columns.map((_, i) =>
    block.rows.some((row) => (row[i] ?? empty()).runs.some((r) => r.text !== '')),
  );
  return {
    ...block,
    columns: block.columns.filter((_, i) => used[i]),
    rows: block.rows.map((row) => row.filter((_, i) => used[i])),
  };
}
