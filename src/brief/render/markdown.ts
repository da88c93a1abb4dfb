import { printable } from '../../documents/index.js';
import type { Brief, BriefBlock, Run, Sentence } from '../brief.js';
import { chartText } from '../charts/text.js';
import { count, togetherBySentence } from '../compose.js';
import { day } from '../day.js';
import { sayersOf } from '../labels/sayers.js';
import { numberedBySentence } from '../numbering.js';
import { escapeMarkdown, visible } from '../untrusted.js';

const safe = (text: string): string =>
  escapeMarkdown(text.replace(/\s+/g, (w) => (w.includes('\u00a0') ? '\u00a0' : ' ')));

/** The brief as Markdown with tables (GitHub's dialect): citations link to the numbered sentences at the end. */
export function renderMarkdown(raw: Brief): string {
  const one = numberedBySentence(raw);
  const brief: Brief = { ...visible({ ...one, citations: [] }), citations: one.citations };
  const out: string[] = [`# ${safe(printable(brief.title))}`, ''];
  if (brief.question !== brief.title) out.push(`*Asked: ${safe(printable(brief.question))}*`, '');
  for (const section of brief.sections) {
    out.push(`## ${safe(section.title)}`, '');
    for (const block of section.blocks) out.push(...blockLines(block), '');
    if (section.id === 'sources' && brief.glossary.length > 0)
      out.push('### Terms', '', ...brief.glossary.map((g) => `- **${safe(g.term)}**: ${safe(g.meaning)}`), '');
  }
  if (brief.citations.length > 0) {
    out.push('### The sentences cited', '');
    for (const all of togetherBySentence(brief.citations)) {
      const c = all[0]!;
      const who = printable(sayersOf(all).join('; '));
      const where = [
        c.document.publisher ?? c.document.name,
        c.document.published === null ? 'undated' : day(c.document.published),
        who,
      ];
      out.push(
        `<a id="c${c.number}"></a>\\[${c.number}\\] \u201c${safe(printable(c.sentence))}\u201d ${safe(where.map(printable).join('; '))}`,
        '',
      );
    }
  }
  out.push(
    '---',
    '',
    `${count(brief.words, 'word')} beside the tables. Written by ${safe(printable(brief.generatedBy))}.`,
  );
  return `${out.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

const cites = (numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : ` ${numbers.map((n) => `[\\[${n}\\]](#c${n})`).join(' ')}`;

function inline(s: Sentence): string {
  const last = s.runs.at(-1);
  const stop = last === undefined ? '' : (/[.!?]$/.exec(last.text)?.[0] ?? '');
  const runs: Run[] = stop === '' ? s.runs : [...s.runs.slice(0, -1), { ...last!, text: last!.text.slice(0, -1) }];
  return `${runs.map(marked).join('')}${cites(s.cites)}${stop}`;
}

/** Marks hug their words: Markdown does not read `** word**`. */
function marked({ text, mark }: Run): string {
  const sign = mark === 'strong' || mark === 'denied' || mark === 'label' ? '**' : mark === 'soft' ? '*' : '';
  const core = text.trim();
  if (sign === '' || core === '') return safe(text);
  const from = text.indexOf(core);
  return `${text.slice(0, from)}${sign}${safe(core)}${sign}${text.slice(from + core.length)}`;
}

function blockLines(block: BriefBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.sentences.map(inline).join(' ')];
    case 'list':
      return block.items.map(
        (item, i) => `${block.numbered === true ? `${i + 1}.` : '-'} ${item.map(inline).join(' ')}`,
      );
    case 'table': {
      if (block.rows.length === 0) return [];
      const line = (cells: readonly string[]) => `| ${cells.map((c) => c || ' ').join(' | ')} |`;
      return [
        `**${safe(block.caption)}**`,
        '',
        line(block.columns.map(safe)),
        line(block.columns.map(() => '---')),
        ...block.rows.map((row) => line(row.map(inline))),
      ];
    }
    case 'chart': {
      const lines = chartText(block.chart, 96).map((l) => l.trimEnd().replace(/`/g, "'"));
      return [`**${safe(block.chart.title)}**`, '', '```text', ...lines, '```'];
    }
  }
}
