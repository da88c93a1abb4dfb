import { printable } from '../../documents/index.js';
import type { Brief, BriefBlock, Chart, Citation, Run, Sentence, Table } from '../brief.js';
import { chartSvg } from '../charts/svg.js';
import { count, textOf, togetherBySentence } from '../compose.js';
import { day, days } from '../day.js';
import { sayersOf } from '../labels/sayers.js';
import { numberedBySentence } from '../numbering.js';
import { escapeHtml, visible } from '../untrusted.js';
import { style } from './html-style.js';

const safe = (text: string): string => escapeHtml(text);
/** Only what is surely an address on the web becomes a link. */
const isAddress = (url: string): boolean => /^https?:\/\/[!#-&(-;=?-[\]_a-z~]+$/i.test(url);

/** The brief as one page that stands alone: no script, nothing loaded, every text of a document escaped. */
export function renderHtml(raw: Brief): string {
  const one = numberedBySentence(raw);
  const brief: Brief = { ...visible({ ...one, citations: [] }), citations: one.citations };
  const nav = brief.sections.map((s) => `<li><a href="#${s.id}">${safe(s.title)}</a></li>`).join('');
  const asked = brief.question === brief.title ? '' : `<p class="asked">Asked: ${safe(printable(brief.question))}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${safe(printable(brief.title))}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#bottom-line">To the bottom line</a>
<div class="page">
<header><h1>${safe(printable(brief.title))}</h1>${asked}</header>
<nav aria-label="Sections"><ol>${nav}</ol></nav>
<main>
${brief.sections.map((s) => `<section id="${s.id}" aria-labelledby="h-${s.id}">\n<h2 id="h-${s.id}">${safe(s.title)}</h2>\n${s.blocks.map(block).join('\n')}${s.id === 'sources' ? annex(brief) : ''}\n</section>`).join('\n')}
</main>
<footer>${safe(count(brief.words, 'word'))} beside the tables. Written by ${safe(printable(brief.generatedBy))}.</footer>
</div>
</body>
</html>
`;
}

const cites = (numbers: readonly number[]): string =>
  numbers.length === 0
    ? ''
    : `<span class="c">[${numbers.map((n) => `<a href="#c${n}" aria-label="source ${n}">${n}</a>`).join(', ')}]</span>`;

function inline(s: Sentence): string {
  const last = s.runs.at(-1);
  const stop = last === undefined ? '' : (/[.!?]$/.exec(last.text)?.[0] ?? '');
  const runs: Run[] = stop === '' ? s.runs : [...s.runs.slice(0, -1), { ...last!, text: last!.text.slice(0, -1) }];
  return `${runs.map(marked).join('')}${cites(s.cites)}${stop}`;
}

function marked({ text, mark }: Run): string {
  const content = safe(text);
  if (mark === undefined || mark === 'quote') return content;
  return mark === 'strong' ? `<strong>${content}</strong>` : `<span class="${mark}">${content}</span>`;
}

const listTag = ({ numbered }: { readonly numbered?: true | undefined }): string => (numbered === true ? 'ol' : 'ul');

function block(b: BriefBlock): string {
  switch (b.type) {
    case 'paragraph':
      return `<p>${b.sentences.map(inline).join(' ')}</p>`;
    case 'list':
      return `<${listTag(b)}>${b.items.map((item) => `<li>${item.map(inline).join(' ')}</li>`).join('\n')}</${listTag(b)}>`;
    case 'table':
      return tableHtml(b);
    case 'chart':
      return figure(b.chart);
  }
}

/** Roles are said, since a table that a narrow screen lays out as blocks would lose them. */
function tableHtml(t: Table): string {
  if (t.rows.length === 0) return '';
  const head = t.columns
    .map((c) => (c === '' ? '<td role="cell"></td>' : `<th scope="col" role="columnheader">${safe(c)}</th>`))
    .join('');
  const rows = t.rows.map((row, k) => {
    const heading = textOf(row[0]!);
    // A party that heads several rows is shown once; who reads by ear or on a narrow screen has it in each.
    const again = k > 0 && heading !== '' && heading === textOf(t.rows[k - 1]![0]!) ? 'again' : '';
    const kind = [heading.length > 32 ? 'long' : '', again].filter((c) => c !== '').join(' ');
    const cells = row.map((c, i) =>
      i === 0
        ? `<th scope="row" role="rowheader"${kind === '' ? '' : ` class="${kind}"`}>${inline(c)}</th>`
        : `<td role="cell" data-label="${safe(t.columns[i] ?? '')}">${inline(c)}</td>`,
    );
    return `<tr role="row">${cells.join('')}</tr>`;
  });
  return `<div class="scroll"><table role="table"><caption>${safe(t.caption)}</caption><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${rows.join('\n')}</tbody></table></div>`;
}

function figure(chart: Chart): string {
  const listed =
    chart.chart === 'timeline'
      ? `<ol>${chart.entries
          .map(
            (e) =>
              `<li>${safe(days(e.from, e.to))}: ${safe(e.label)}${e.reported === null ? '' : ` <span class="soft">(reported ${safe(day(e.reported))})</span>`}${cites(e.cites)}</li>`,
          )
          .join('')}</ol>`
      : '';
  return `<figure class="${chart.chart}"><figcaption>${safe(chart.title)}</figcaption><div class="scroll" tabindex="0" role="group" aria-label="${safe(chart.title)}">${chartSvg(chart)}</div>${listed}</figure>`;
}

function annex(brief: Brief): string {
  const terms =
    brief.glossary.length === 0
      ? ''
      : `\n<h3>Terms</h3><dl>${brief.glossary.map((g) => `<dt>${safe(g.term)}</dt><dd>${safe(g.meaning)}</dd>`).join('')}</dl>`;
  const list = togetherBySentence(brief.citations).map(citation).join('\n');
  return `${terms}\n<h3 id="sentences">The sentences cited</h3>\n<ol class="sentences">${list}</ol>`;
}

/** The whole sentence, once, with the words of every claim cited from it marked. */
function citation(all: readonly Citation[]): string {
  const c = all[0]!;
  const words = highlighted(
    c.sentence,
    all.map((x) => [x.span[0] - c.sentenceSpan[0], x.span[1] - c.sentenceSpan[0]]),
  );
  const name = safe(printable(c.document.publisher ?? c.document.name));
  const link =
    c.document.url !== null && isAddress(c.document.url)
      ? `<a href="${safe(c.document.url)}" rel="noopener noreferrer">${name}</a>`
      : name;
  const date = c.document.published === null ? 'undated' : day(c.document.published);
  const who = printable(sayersOf(all).join('; '));
  return `<li id="c${c.number}"><span class="no">${c.number}</span><span>\u201c${words}\u201d <span class="soft">${link}, ${safe(date)}; ${safe(who)}</span></span></li>`;
}

/** Stretches of a sentence marked; those that touch or overlap become one. */
function highlighted(sentence: string, spans: readonly (readonly [from: number, to: number])[]): string {
  const part = (a: number, b?: number) => safe(spaced(sentence.slice(a, b)));
  let html = '';
  let at = 0;
  for (const [from, to] of [...spans].sort((x, y) => x[0] - y[0] || y[1] - x[1])) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    html += `${part(at, start)}<mark>${part(start, to)}</mark>`;
    at = to;
  }
  return html + part(at);
}

/** As `printable`, but the spaces at the ends stay, since the parts are put together again. */
const spaced = (text: string): string => printable(`|${text}|`).slice(1, -1);
