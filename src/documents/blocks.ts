import { isByline, publisherIn } from './bylines.js';
import { datelineOf } from './dateline.js';
import type { Block, Span } from './document.js';
import { creditAtEnd, isCreditText, lineKind, opensLinks } from './furniture.js';
import { headerLine } from './metadata.js';
import { type Paragraph, paragraphs } from './paragraphs.js';
import { markRepeats } from './repeats.js';

/** A block while its kind is still open. */
export interface OpenBlock {
  kind: Block['kind'] | null;
  readonly span: Span;
  readonly text: string;
  /** A blank line, or the start, stands before it. */
  readonly afterBlank: boolean;
  /** It was cut from the same paragraph as the block before. */
  readonly inner: boolean;
}

const sentenceEnd = /[.!…]["”’')\]]*$/;
const questionEnd = /\?["”’')\]]*$/;
const linkMark = /^(?:[>•*·▪►–—-]\s)/;
const wordCount = (text: string): number => text.split(/\s+/, 60).length;

/**
 * The blocks of a cleaned text, in order, not overlapping; every non-blank character lies in one. `hints` are blocks that the markup told
 * (headings, captions), as spans of the same text: they win over what the words suggest.
 */
export function blocks(text: string, hints: readonly Block[] = []): readonly Block[] {
  const open = cut(text, paragraphs(text), hints);
  markFromWords(open);
  markMasthead(open);
  markTitle(open);
  markLinks(open);
  markCaptions(open);
  markRepeats(open);
  markQuestions(open);
  markHeadings(open);
  return open.map(({ kind, span }) => ({ kind: kind ?? 'body', span }));
}

/** Cuts paragraphs where a header label, a dateline or a credit shares one with something else. */
function cut(text: string, all: readonly Paragraph[], hints: readonly Block[]): OpenBlock[] {
  const open: OpenBlock[] = [];
  let next = 0;
  let heading = true;
  for (const { span, afterBlank } of all) {
    while (next < hints.length && hints[next]!.span[1] <= span[0]) next++;
    const hint = hints[next];
    const known = hint !== undefined && hint.span[0] <= span[0] && span[1] <= hint.span[1] ? hint.kind : null;
    const add = (kind: OpenBlock['kind'], from: number, to: number): void => {
      const piece = text.slice(span[0] + from, span[0] + to);
      const start = span[0] + from + (piece.length - piece.trimStart().length);
      const trimmed = piece.trim();
      if (trimmed !== '')
        open.push({
          kind,
          span: [start, start + trimmed.length],
          text: trimmed,
          afterBlank: from === 0 && afterBlank,
          inner: from > 0,
        });
    };
    const line = text.slice(span[0], span[1]);
    const header = known === null && heading ? headerLine(line) : null;
    if (header !== null) {
      add(header.field === 'author' ? 'byline' : 'furniture', 0, header.valueAt);
      add(
        header.field === 'title' ? 'title' : header.field === 'author' ? 'byline' : 'furniture',
        header.valueAt,
        line.length,
      );
      continue;
    }
    heading = heading && open.length < 3;
    if (known !== null && known !== 'body') {
      add(known, 0, line.length);
      continue;
    }
    const whole = isByline(line) || lineKind(line, open.length === 0) === 'furniture';
    const dateline = whole ? 0 : (datelineOf(line)?.length ?? 0);
    const credit = line.length - dateline > 400 ? creditAtEnd(line) : -1;
    const notice = signOff.exec(line.slice(-300));
    const end =
      credit > 0
        ? credit
        : notice !== null && notice[0].length < line.length
          ? line.length - notice[0].length
          : line.length;
    const opening = dateline > 0 ? dateline : openingCredit(line);
    if (opening > 0) add(dateline > 0 ? 'dateline' : 'credit', 0, opening);
    add(known, opening, end);
    if (end < line.length) add(credit > 0 ? 'credit' : 'furniture', end, line.length);
  }
  return open;
}

const signOff =
  /\s[([](?:additional |with )?(?:reporting|editing|writing|compiled|translated)(?: and \w+)? by [^()[\]]{3,200}[)\]]\.?$/i;

/** The length of a bracketed credit that a long paragraph opens with; 0 where none does. */
function openingCredit(line: string): number {
  const match = /^[([]([^()[\]]{3,160})[)\]]\s*/.exec(line);
  return match !== null && match[0].length < line.length && isCreditText(match[1]!) ? match[0].length : 0;
}

function markFromWords(open: readonly OpenBlock[]): void {
  let first = true;
  for (const block of open) {
    if (block.kind === null && !block.inner)
      block.kind = (isByline(block.text) ? 'byline' : null) ?? lineKind(block.text, first);
    if (block.kind === null || block.kind === 'title') first = false;
  }
}

/** A paper's name alone above the headline is no headline. */
function markMasthead(open: readonly OpenBlock[]): void {
  const [first, second] = open;
  if (first?.kind !== null || first === undefined || second?.kind !== null) return;
  if (first.text.length < 60 && !sentenceEnd.test(second.text) && publisherIn(first.text) === first.text)
    first.kind = 'byline';
}

/** The first block that could be said aloud is the title, unless it ends as a sentence does and is not written in capitals. */
function markTitle(open: readonly OpenBlock[]): void {
  if (open.some((block) => block.kind === 'title')) return;
  const index = open.findIndex((block) => block.kind === null || block.kind === 'dateline' || block.kind === 'heading');
  const block = open[index];
  if (block === undefined || block.kind === 'dateline' || block.inner) return;
  const said = open.slice(index + 1).some((later) => later.kind === null);
  if (!said || wordCount(block.text) > 30 || block.text.length > 250 || speaks(open, block)) return;
  if (!sentenceEnd.test(block.text) || headlineCapitals(block.text)) block.kind = 'title';
}

/** "PRESENTER: …" where the same name speaks again: a transcript has begun. */
function speaks(open: readonly OpenBlock[], block: OpenBlock): boolean {
  const label = /^[\p{Lu}][\p{L} .'’-]{0,30}:\s/u.exec(block.text)?.[0];
  return label !== undefined && open.filter((other) => other.text.startsWith(label)).length > 1;
}

function headlineCapitals(text: string): boolean {
  const long = text.split(/\s+/).filter((word) => /^["“‘'(]?\p{L}{4,}/u.test(word));
  return long.length >= 4 && long.filter((word) => /^["“‘'(]?\p{Lu}/u.test(word)).length >= long.length * 0.75;
}

/** After "READ MORE" and its like come links, until a line ends as a sentence does or is too long for a link. */
function markLinks(open: readonly OpenBlock[]): void {
  let inList = false;
  for (const block of open) {
    if (block.kind === 'furniture' && opensLinks(block.text)) inList = true;
    else if (inList && block.kind === null) {
      const link = linkMark.test(block.text) || !sentenceEnd.test(block.text);
      if (link && wordCount(block.text) <= 20 && !block.inner) block.kind = 'furniture';
      else inList = false;
    }
  }
}

/** A line that touches a credit line is its caption; so is one before a bracketed credit where it does not end as a sentence. */
function markCaptions(open: readonly OpenBlock[]): void {
  for (const [index, block] of open.entries()) {
    if (block.kind !== 'credit' || block.inner) continue;
    const before = open[index - 1];
    if (before?.kind !== null || before === undefined || wordCount(before.text) > 45) continue;
    if (!block.afterBlank || (/^[([]/.test(block.text) && !sentenceEnd.test(before.text))) before.kind = 'caption';
  }
}

/** Questions stand alone before their answers; where several do, a remark in the same place is a question too. */
function markQuestions(open: readonly OpenBlock[]): void {
  const leads = open.filter((block, index) => {
    const after = open[index + 1];
    return block.kind === null && block.afterBlank && after !== undefined && !after.afterBlank && !after.inner;
  });
  const interview = leads.filter((block) => questionEnd.test(block.text)).length >= 3;
  const inLeads = new Set(interview ? leads : []);
  for (const block of open) {
    if (block.kind !== null || block.inner) continue;
    const asks = questionEnd.test(block.text);
    const count = wordCount(block.text);
    const single = !/[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(block.text);
    if (/^Q(?:uestion)?[.:)]\s/.test(block.text) && count <= 50) block.kind = 'question';
    else if (inLeads.has(block) && (asks || single) && count <= 35) block.kind = 'question';
    else if (asks && single && count <= 35) block.kind = 'question';
  }
}

/** A short line without a full stop, with something said after it, is a heading. */
function markHeadings(open: readonly OpenBlock[]): void {
  let said = false;
  for (let index = open.length - 1; index >= 0; index--) {
    const block = open[index]!;
    const ends = sentenceEnd.test(block.text) || questionEnd.test(block.text) || /[,;:—–-]$/.test(block.text);
    const plain =
      !ends && !/["”’]$/.test(block.text) && !linkMark.test(block.text) && !/^\d{1,2}[.)]\s/.test(block.text);
    const short = wordCount(block.text) <= 24 && block.text.length <= 180;
    if (block.kind === null && plain && short && said && !block.inner && /^["“‘'(]?[\p{Lu}\d]/u.test(block.text))
      block.kind = 'heading';
    if (block.kind === null) said = true;
  }
}
