import { printable } from '../../documents/index.js';
import type { Brief, BriefBlock, Chart, Run, Sentence, Table } from '../brief.js';
import { chartText } from '../charts/text.js';
import { count, togetherBySentence } from '../compose.js';
import { shortDay } from '../day.js';
import { sayersOf } from '../labels/sayers.js';
import { numberedBySentence } from '../numbering.js';
import { visible } from '../untrusted.js';
import { bare, padded, shares, wrapped } from './columns.js';
import { entryLines } from './entries.js';
import { excerpt } from './excerpt.js';

export interface TextOptions {
  /** Columns; 40 at least. Running text stays at a length that is pleasant to read. */
  readonly width?: number;
  readonly colour?: boolean;
}

type Paint = (text: string, style: keyof typeof codes) => string;
const codes = { strong: '1', soft: '2', accent: '36', denied: '33', heading: '1;36' } as const;
const readable = 88;

/** The brief for a terminal or a pipe: wrapped, aligned, plain unless colour is asked for. Ends with a newline. */
export function renderText(raw: Brief, { width = 80, colour = false }: TextOptions = {}): string {
  const one = numberedBySentence(raw);
  const brief: Brief = { ...visible({ ...one, citations: [] }), citations: one.citations };
  const full = Math.max(40, width);
  const paint: Paint = (text, style) => (colour && text !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
  const out: string[] = [];
  const textWidth = Math.min(full, readable);
  out.push(...wrapped(printable(brief.title), textWidth).map((l) => paint(l, 'strong')));
  if (brief.question !== brief.title)
    out.push(...wrapped(`Asked: ${printable(brief.question)}`, textWidth).map((l) => paint(l, 'soft')));
  out.push(paint('─'.repeat(textWidth), 'accent'), '');
  for (const section of brief.sections) {
    out.push(paint(section.title.toUpperCase(), 'heading'), '');
    for (const block of section.blocks) out.push(...blockLines(block, full, textWidth, paint), '');
    if (section.id === 'sources') out.push(...glossaryLines(brief, textWidth, paint));
  }
  out.push(...citationLines(brief, Math.min(full, 110), paint));
  // What this face calls them by: a page in the browser has its own ways to the same.
  if (brief.sections.some((s) => s.blocks.some((b) => b.type === 'table' && / that weigh most$/.test(b.caption))))
    out.push(
      ...wrapped(
        'Tables show what weighs most: `rapporteur read` prints every claim, `rapporteur model` every assumption.',
        textWidth,
      ).map((l) => paint(l, 'soft')),
    );
  out.push(
    ...wrapped(
      `${count(brief.words, 'word')} beside the tables. Written by ${printable(brief.generatedBy)}.`,
      textWidth,
    ).map((l) => paint(l, 'soft')),
  );
  return `${out
    .map((line) => line.replace(/[ \u00a0]+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`;
}

const cite = (cites: readonly number[]): string => (cites.length === 0 ? '' : `\u00a0[${cites.join(',\u00a0')}]`);

/** A sentence in one line, its citation before the last stop; a mark is painted word by word so that wrapping keeps it. */
export function inline(s: Sentence, paint: Paint): string {
  const runs = s.runs.map((r) => ({
    ...r,
    text: r.text.replace(/\s+/g, (w) => (w.includes('\u00a0') ? '\u00a0' : ' ')),
  }));
  const last = runs.at(-1);
  const stop = last === undefined ? '' : (/[.!?]$/.exec(last.text)?.[0] ?? '');
  const body: Run[] = stop === '' ? runs : [...runs.slice(0, -1), { ...last!, text: last!.text.slice(0, -1) }];
  return `${body.map((r) => painted(r, paint)).join('')}${paint(cite(s.cites), 'accent')}${stop}`;
}

function painted(run: Run, paint: Paint): string {
  const style =
    run.mark === 'strong' || run.mark === 'label'
      ? 'strong'
      : run.mark === 'soft'
        ? 'soft'
        : run.mark === 'denied'
          ? 'denied'
          : null;
  if (style === null) return run.text;
  return run.text
    .split(' ')
    .map((word) => paint(word, style))
    .join(' ');
}

function blockLines(block: BriefBlock, full: number, textWidth: number, paint: Paint): string[] {
  if (block.type === 'paragraph') return wrapped(block.sentences.map((s) => inline(s, paint)).join(' '), textWidth);
  if (block.type === 'list')
    return block.items.flatMap((item, at) => {
      const sign = block.numbered === true ? `${at + 1}.` : '•';
      const lines = wrapped(item.map((s) => inline(s, paint)).join(' '), textWidth - sign.length - 1);
      return lines.map((l, i) => `${i === 0 ? paint(sign, 'accent') : ' '.repeat(sign.length)} ${l}`);
    });
  if (block.type === 'table') return tableLines(block, full, paint);
  if (repeating.has(block.chart.chart)) return [];
  return [
    ...wrapped(block.chart.title, full).map((l) => paint(l, 'strong')),
    ...chartText(block.chart, Math.min(full, 110)),
  ];
}

/** In letters, a chart that only repeats the table or the list beside it is not drawn: positions, likelihoods with their ranges, what follows. */
const repeating: ReadonlySet<Chart['chart']> = new Set(['matrix', 'likelihoods', 'decision']);

const gap = '  ';

function tableLines(block: Table, full: number, paint: Paint): string[] {
  if (block.rows.length === 0) return [];
  const n = block.columns.length;
  const cells = block.rows.map((row) => row.map((s) => inline(s, paint)));
  const title = wrapped(block.caption, full).map((l) => paint(l, 'strong'));
  if (block.entries !== undefined && !hasRoom(block, full)) {
    const words = (style: keyof typeof codes) => (text: string) =>
      text
        .split(' ')
        .map((word) => paint(word, style))
        .join(' ');
    const how = { heading: words('strong'), label: words('soft'), note: words('soft') };
    return [...title, ...entryLines(block, cells, Math.min(full, 110), how)];
  }
  if (full < 12 * n + 8) return [...title, ...records(block, cells, full, paint)];
  const need = (text: string) => ({
    most: bare(text).length,
    least: Math.min(
      14,
      Math.max(
        ...bare(text)
          .split(' ')
          .map((w) => w.length),
      ),
    ),
  });
  const widths = shares([block.columns.map(need), ...cells.map((row) => row.map(need))], full - gap.length * (n - 1));
  const lines = (row: readonly string[], style: (t: string) => string) => {
    const wrappedCells = row.map((c, i) => wrapped(c, widths[i]!));
    const height = Math.max(...wrappedCells.map((c) => c.length));
    return Array.from({ length: height }, (_, k) =>
      wrappedCells.map((c, i) => style(padded(c[k] ?? '', widths[i]!))).join(gap),
    );
  };
  const rule = paint(widths.map((w) => '─'.repeat(w)).join(gap), 'soft');
  const tall = cells.some((row) => row.some((c, i) => wrapped(c, widths[i]!).length > 4));
  return [
    ...title,
    ...lines(block.columns, (t) => paint(t, 'soft')),
    rule,
    ...cells.flatMap((row, i) => [...(tall && i > 0 ? [''] : []), ...lines(row, (t) => t)]),
  ];
}

/** Letters of the first column of a table that names its rows. */
const rowNames = 14;

/** Whether a table that may be entries has room for its columns. */
const hasRoom = ({ entries, columns }: Table, full: number): boolean =>
  entries?.least !== undefined && full >= rowNames + (columns.length - 1) * (gap.length + entries.least);

/** A table on a screen too narrow for its columns: one record after another. */
function records(block: Table, cells: readonly (readonly string[])[], full: number, paint: Paint): string[] {
  return cells.flatMap((row, k) => [
    ...(k > 0 ? [''] : []),
    ...row.flatMap((c, i) =>
      c === ''
        ? []
        : wrapped(`${paint(`${block.columns[i] ?? ''}:`, 'soft')} ${c}`, full - 2).map((l, j) =>
            j === 0 && i > 0 ? `  ${l}` : j === 0 ? l : `  ${l}`,
          ),
    ),
  ]);
}

function glossaryLines(brief: Brief, width: number, paint: Paint): string[] {
  if (brief.glossary.length === 0) return [];
  return [
    ...wrapped(
      `${paint('Terms', 'strong')} ${brief.glossary.map(({ term, meaning }) => `\u2022 ${paint(term, 'strong')}: ${meaning}`).join(' ')}`,
      width,
    ),
    '',
  ];
}

function citationLines(brief: Brief, width: number, paint: Paint): string[] {
  if (brief.citations.length === 0) return [];
  const digits = String(brief.citations.at(-1)!.number).length;
  const lead = digits + 3;
  // The day alone tells which report it is, where no two are of one day.
  const days = new Map<string, Set<string>>();
  for (const { document: d } of brief.citations) {
    const key = d.published ?? '';
    days.set(key, (days.get(key) ?? new Set()).add(d.id));
  }
  // Of one report alone, every line need not name it.
  const sole = new Set(brief.citations.map((c) => c.document.id)).size === 1;
  const wherefrom = sole ? 'from this one report' : 'with their reports';
  return [
    ...wrapped(
      `${paint('The sentences cited', 'strong')}, ${wherefrom} and, where they do not say so, with who says so`,
      width,
    ),
    ...togetherBySentence(brief.citations).flatMap((all) => {
      const c = all[0]!;
      const cited = [Math.min(...all.map((o) => o.span[0])), Math.max(...all.map((o) => o.span[1]))] as const;
      // The sentences of one report are few enough to stand whole, with what they hang on and how surely they are said.
      const part = sole ? c.sentence : excerpt(c.sentence, cited[0] - c.sentenceSpan[0], cited[1] - cited[0]);
      const day = c.document.published === null ? 'undated' : shortDay(c.document.published, brief.asOf);
      const alone = days.size > 1 && days.get(c.document.published ?? '')?.size === 1;
      const where = sole ? [] : alone ? [day] : [c.document.publisher ?? c.document.name, day];
      // Who says it the sentence mostly says itself.
      const sayers = sayersOf(all).filter((by) => !part.includes(by));
      const place = [where.map(printable).join(', '), ...sayers.map(printable)].filter((w) => w !== '').join('; ');
      const text = `\u201c${printable(part)}\u201d${place === '' ? '' : sole ? ` \u2014 ${place}.` : ` ${place}.`}`;
      return wrapped(text, width - lead).map((l, i) =>
        i === 0 ? `${paint(`[${String(c.number).padStart(digits)}]`, 'accent')} ${l}` : `${' '.repeat(lead)}${l}`,
      );
    }),
    '',
  ];
}
