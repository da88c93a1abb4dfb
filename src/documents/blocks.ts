import { publisherIn } from './bylines.js';
import { cutParagraphs, type OpenBlock } from './cutting.js';
import type { Block } from './document.js';
import { opensLinks } from './furniture.js';
import { paragraphs } from './paragraphs.js';
import { markRepeats } from './repeats.js';

const sentenceEnd = /[.!…]["”’')\]]*$/;
const questionEnd = /\?["”’')\]*_]*$/;
/** "She asked, 'Why?'" reports a question and does not put one. */
const reported = /^[^"“]+["“][^"“]*\?["”’']+$|^["“].*[,.!?]["”’'].*["”’']$/;
const linkMark = /^(?:[>•*·▪►–—-]\s)/;
const wordCount = (text: string): number => (text.length > 1000 ? 1000 : text.split(/\s+/).length);

/**
 * The blocks of a cleaned text, in order, not overlapping; every non-blank character lies in one. `hints` are blocks that the markup told
 * (headings, captions), as spans of the same text: they win over what the words suggest.
 */
export function blocks(text: string, hints: readonly Block[] = []): readonly Block[] {
  const open = cutParagraphs(text, paragraphs(text), hints);
  markMasthead(open);
  markTitle(open);
  markStandfirst(open);
  markLinks(open);
  markCaptions(open);
  markRepeats(open);
  markQuestions(open);
  markHeadings(open);
  return open.map(({ kind, span }) => ({ kind: kind ?? 'body', span }));
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

/** Blocks between a title and the line that says who wrote it, and the words that what stands there has at most. */
const beforeByline = 2;
const longestStandfirst = 60;

/** What stands between the title and the line that says who wrote the report sums it up, and is not where it begins. */
function markStandfirst(open: readonly OpenBlock[]): void {
  const title = open.findIndex((block) => block.kind === 'title');
  const byline = open.findIndex((block, i) => i > title && block.kind === 'byline');
  if (title < 0 || byline < 0 || byline - title - 1 > beforeByline) return;
  const between = open.slice(title + 1, byline);
  if (between.every((block) => block.kind === null && !block.inner && wordCount(block.text) <= longestStandfirst))
    for (const block of between) block.kind = 'heading';
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
    if (block.kind !== null || block.inner || block.text.length > 400) continue;
    const asks = questionEnd.test(block.text) && !reported.test(block.text);
    const count = wordCount(block.text);
    const single = !/[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(block.text);
    if (/^Q(?:uestion)?[.:)]\s/.test(block.text) && !/\sA(?:nswer)?[.:)]\s/.test(block.text) && count <= 50)
      block.kind = 'question';
    // "And the ferry? It sails in May.": a remark behind the question is part of it.
    else if (inLeads.has(block) && (asks || single || /\?["”’')]*\s/.test(block.text)) && count <= 35)
      block.kind = 'question';
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
