import type { Span } from './document.js';

/** A paragraph of the text, and whether a blank line (or the start) stands before it. */
export interface Paragraph {
  readonly span: Span;
  readonly afterBlank: boolean;
}

const bullet = /^(?:[-*•·>–—▪►]|\d{1,2}[.)])\s/;

/**
 * The paragraphs of a cleaned text, trimmed, in order. A line is a paragraph of its own, as the web copies them, unless the text is
 * hard-wrapped: then a line runs on where the next line's first word would not have fitted on it, and wherever the next starts in lower case.
 */
export function paragraphs(text: string): readonly Paragraph[] {
  const lines = trimmedLines(text);
  const width = wrapWidth(lines);
  const joined: { span: [number, number]; afterBlank: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    if (last !== undefined && !line.afterBlank && runsOn(text, lines[index - 1]!.span, line.span, width))
      last.span[1] = line.span[1];
    else joined.push({ span: [line.span[0], line.span[1]], afterBlank: line.afterBlank });
  }
  return joined;
}

function trimmedLines(text: string): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  let afterBlank = true;
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, end);
    const trimmed = line.trim();
    if (trimmed === '') afterBlank = true;
    else {
      const start = at + line.indexOf(trimmed);
      lines.push({ span: [start, start + trimmed.length], afterBlank });
      afterBlank = false;
    }
    at = end + 1;
  }
  return lines;
}

/**
 * The column at which a text is hard-wrapped, or null. No line goes beyond 100, and of the lines with another straight below most come
 * near the longest: so short paragraphs with blank lines between them are none.
 */
function wrapWidth(lines: readonly Paragraph[]): number | null {
  let longest = 0;
  for (const { span } of lines) longest = Math.max(longest, span[1] - span[0]);
  if (longest > 100 || longest < 40) return null;
  const inner = lines.filter((_, index) => lines[index + 1]?.afterBlank === false);
  const near = inner.filter(({ span }) => span[1] - span[0] > longest - 15).length;
  return inner.length >= 3 && near * 5 >= inner.length * 3 ? longest : null;
}

function runsOn(text: string, before: Span, after: Span, width: number | null): boolean {
  const next = text.slice(after[0], Math.min(after[1], after[0] + 60));
  if (bullet.test(next)) return false;
  if (width === null) return /^\p{Ll}/u.test(next) && !/[.!?:]["”’)]*$/.test(text.slice(before[1] - 3, before[1]));
  const word = /^\S+/.exec(next)?.[0].length ?? 0;
  return before[1] - before[0] + 1 + word > width;
}
