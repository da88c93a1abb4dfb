import { isByline } from './bylines.js';
import { datelineOf } from './dateline.js';
import type { Block, Span } from './document.js';
import { creditAtEnd, isCreditText, lineKind } from './furniture.js';
import { type HeaderField, headerLine } from './metadata.js';
import type { Paragraph } from './paragraphs.js';
import { fieldDate } from './published.js';

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

/** Above this length a paragraph with a credit at its end is no caption: the credit alone is set aside. */
const longestCaption = 400;
/** A first paragraph up to this long may be a headline, after which a bare place in capitals still opens a dateline. */
const longestHeadline = 130;
const signOff =
  /\s[([](?:additional |with )?(?:reporting|editing|writing|compiled|translated)(?: and \w+)? by [^()[\]]{3,200}[)\]]\.?$/i;

/**
 * Cuts paragraphs where a header label, a dateline, a credit or a sign-off shares one with something else, and gives each the kind that the
 * markup told (`hints`, in order) or that its place tells.
 */
export function cutParagraphs(text: string, all: readonly Paragraph[], hints: readonly Block[]): OpenBlock[] {
  const open: OpenBlock[] = [];
  const headers = headerCount(text, all);
  let next = 0;
  let first = true;
  let said = false;
  for (const [index, { span, afterBlank }] of all.entries()) {
    while (next < hints.length && hints[next]!.span[1] <= span[0]) next++;
    const hint = hints[next];
    const known = hint !== undefined && hint.span[0] <= span[0] && span[1] <= hint.span[1] ? hint.kind : null;
    const line = text.slice(span[0], span[1]);
    for (const { kind, from, to } of pieces(line, known, { isHeader: index < headers, first, said })) {
      const piece = line.slice(from, to);
      const trimmed = piece.trim();
      if (trimmed === '') continue;
      const start = span[0] + from + (piece.length - piece.trimStart().length);
      open.push({
        kind,
        span: [start, start + trimmed.length],
        text: trimmed,
        afterBlank: from === 0 && afterBlank,
        inner: from > 0,
      });
      if (kind === null || kind === 'title') first = false;
      if (kind === null && trimmed.length > longestHeadline) said = true;
      // What stands above the line that says who wrote it is no part of the report yet.
      else if (kind === 'byline') said = false;
    }
  }
  return open;
}

interface Piece {
  readonly kind: OpenBlock['kind'];
  readonly from: number;
  readonly to: number;
}

/** Where in the text a paragraph stands: among the header lines, before anything that could be a headline, after a sentence. */
interface Place {
  readonly isHeader: boolean;
  readonly first: boolean;
  readonly said: boolean;
}

function pieces(line: string, known: Block['kind'] | null, { isHeader, first, said }: Place): readonly Piece[] {
  const header = known === null && isHeader ? headerLine(line) : null;
  if (header !== null) {
    const label = header.field === 'author' ? 'byline' : 'furniture';
    return [
      { kind: label, from: 0, to: header.valueAt },
      { kind: header.field === 'title' ? 'title' : label, from: header.valueAt, to: line.length },
    ];
  }
  if (known !== null && known !== 'body') return [{ kind: known, from: 0, to: line.length }];
  if (isByline(line)) return [{ kind: 'byline', from: 0, to: line.length }];
  const whole = line.length > longestCaption + 140 ? null : lineKind(line, first);
  if (whole !== null && known === null) return [{ kind: whole, from: 0, to: line.length }];
  // "- The terms. Both sides would …": a heading that runs into its entry.
  const runIn =
    /^[-\u2022*\u25aa\u00b7\u2013] (?:\p{Lu}[^\s.?!:;,]*)(?: [^\s.?!:;,]+){0,4}\. (?=[\p{Lu}"\u201c])/u.exec(line);
  if (runIn !== null && known === null)
    return [
      { kind: 'heading', from: 0, to: runIn[0].length },
      { kind: null, from: runIn[0].length, to: line.length },
    ];
  const dateline = datelineOf(line, !said)?.length ?? 0;
  const opening = dateline > 0 ? dateline : openingCredit(line);
  const credit = line.length - opening > longestCaption ? creditAtEnd(line) : -1;
  const notice = signOff.exec(line.slice(-300));
  const end = credit > 0 ? credit : notice === null ? line.length : line.length - notice[0].length;
  return [
    { kind: dateline > 0 ? 'dateline' : 'credit', from: 0, to: opening },
    { kind: known, from: opening, to: end },
    { kind: credit > 0 ? 'credit' : 'furniture', from: end, to: line.length },
  ];
}

/** The length of a bracketed credit that a paragraph opens with; 0 where none does. */
function openingCredit(line: string): number {
  const match = /^[([]([^()[\]]{3,160})[)\]]\s*/.exec(line);
  return match !== null && match[0].length < line.length && isCreditText(match[1]!) ? match[0].length : 0;
}

/** A label alone could be a headline's ("Source: Envoys to meet"): those that only a header has, or two, make a header. */
const certain: ReadonlySet<HeaderField> = new Set(['title', 'url']);

/** How many paragraphs at the head may be header lines; they stand before anything longer than a headline. */
function headerCount(text: string, all: readonly Paragraph[]): number {
  let found = 0;
  let sure = false;
  let last = 0;
  for (const [index, { span }] of all.slice(0, 14).entries()) {
    const line = text.slice(span[0], Math.min(span[1], span[0] + 301));
    const header = headerLine(line);
    if (header === null) {
      if (line.length > longestHeadline) break;
      continue;
    }
    const dated =
      (header.field === 'published' || header.field === 'updated') && fieldDate(line.slice(header.valueAt)) !== null;
    found++;
    sure ||= dated || certain.has(header.field);
    last = index + 1;
  }
  return sure || found > 1 ? last : 0;
}
