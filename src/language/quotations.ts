import type { Span } from '../documents/index.js';

/** A stretch of text between quotation marks. */
export interface Quotation {
  /** Place in the list. */
  readonly index: number;
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly inner: Span;
  /** `speech` stands for a statement; `scare` is a word or name set apart inside a clause. */
  readonly kind: 'speech' | 'scare';
  /** False where the closing mark is missing; a quotation that runs on into the next paragraph counts as closed. */
  readonly closed: boolean;
  /** Index of the quotation that this one stands inside. */
  readonly parent: number | null;
  /** Index of the quotation in the paragraph before that this one runs on from (opening mark repeated, no close). */
  readonly continues: number | null;
}

interface Open {
  readonly at: number;
  /** Length of the mark: 2 for TeX marks. */
  readonly width: number;
  readonly level: 'double' | 'single';
  /** Straight marks tell by their surroundings whether they open or close. */
  readonly straight: boolean;
}
interface Found {
  span: Span;
  inner: Span;
  closed: boolean;
  continues: Found | null;
}

const opensAfter = /[\s([{—–\-/"“‘'`«]/;
const closesBefore = /[\s)\]},.;:!?—–\-/"”’'»…]/;
const letterOrDigit = /[\p{L}\p{N}]/u;
const lowerCase = /\p{Ll}/u;
const sentenceEnd = /[.!?…]/;
/** A quotation set apart inside a clause is at most this many words, and is then a scare quote. */
const longestScare = 3;

/**
 * Quotations of a text in order of their opening marks: curly, straight, single, TeX and guillemet marks, nested ones,
 * and speech that runs over paragraphs (the opening mark repeated, the closing one given once). A mark that never
 * closes ends with its sentence and is marked so. Apostrophes and inches are no marks.
 */
export function quotations(text: string): Quotation[] {
  const found: Found[] = [];
  let carried: Found | null = null;
  for (const [start, end] of paragraphs(text)) carried = readParagraph(text, start, end, carried, found);
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const place = new Map(found.map((f, i) => [f, i]));
  const open: number[] = [];
  return found.map((f, index) => {
    while (open.length > 0 && found[open.at(-1)!]!.span[1] < f.span[1]) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(index);
    return {
      index,
      span: f.span,
      inner: f.inner,
      kind: kindOf(text, f),
      closed: f.closed,
      parent,
      continues: f.continues === null ? null : place.get(f.continues)!,
    };
  });
}

function* paragraphs(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (end > start) yield [start, end];
    start = end + 1;
  }
}

/** Reads one paragraph; gives the quotation that it leaves open, which the next paragraph may continue. */
function readParagraph(text: string, start: number, end: number, carried: Found | null, found: Found[]): Found | null {
  const stack: Open[] = [];
  const close = (open: Open, from: number, to: number, closed: boolean): Found => {
    const inner: Span = [open.at + open.width, Math.max(from, open.at + open.width)];
    const one: Found = { span: [open.at, Math.max(to, inner[1])], inner, closed, continues: null };
    const first = text.slice(start, open.at).trim() === '';
    if (first && carried !== null && open.level === 'double') one.continues = carried;
    found.push(one);
    return one;
  };
  for (let i = start; i < end; i++) {
    const mark = markAt(text, i, start, end, stack);
    if (mark === null) continue;
    if (mark.opens) {
      stack.push({ at: i, width: mark.width, level: mark.level, straight: mark.straight });
    } else {
      const at = stack.map((o) => o.level).lastIndexOf(mark.level);
      if (at >= 0) {
        const open = stack[at]!;
        stack.length = at;
        close(open, i, i + mark.width, true);
      }
    }
    i += mark.width - 1;
  }
  const outer = stack.find((o) => o.level === 'double');
  if (outer === undefined) return null;
  const next = nextParagraph(text, end);
  if (next >= 0 && /^["“«]|^``|^''/.test(text.slice(next, next + 2))) return close(outer, end, end, true);
  const stop = endOfSentence(text, outer.at + outer.width, end);
  close(outer, stop, stop, false);
  return null;
}

function nextParagraph(text: string, end: number): number {
  for (let i = end; i < text.length; i++) if (!/\s/.test(text[i]!)) return i;
  return -1;
}

function endOfSentence(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++)
    if (sentenceEnd.test(text[i]!) && (i + 1 >= end || /\s/.test(text[i + 1]!)) && i - from > 3) return i + 1;
  return end;
}

interface Mark {
  readonly opens: boolean;
  readonly width: number;
  readonly level: 'double' | 'single';
  readonly straight: boolean;
}

function markAt(text: string, i: number, start: number, end: number, stack: readonly Open[]): Mark | null {
  const c = text.charCodeAt(i);
  // Cheap way out: nearly every character is none of the marks.
  if (c !== 0x22 && c !== 0x27 && c !== 0x60 && c !== 0xab && c !== 0xbb && (c < 0x2018 || c > 0x201f)) return null;
  const before = i > start ? text[i - 1]! : ' ';
  const after = i + 1 < end ? text[i + 1]! : ' ';
  const isOpen = (level: Open['level']) => stack.some((o) => o.level === level);
  switch (c) {
    case 0x201c:
    case 0x201f:
    case 0xab:
      return { opens: true, width: 1, level: 'double', straight: false };
    case 0x201d:
    case 0xbb:
      return { opens: false, width: 1, level: 'double', straight: false };
    case 0x60:
      return after === '`' ? { opens: true, width: 2, level: 'double', straight: false } : null;
    case 0x22: {
      if (isOpen('double')) return { opens: false, width: 1, level: 'double', straight: true };
      // 6'2": a number before a mark with nothing open is a measure.
      if (/\d/.test(before) || /\s/.test(after)) return null;
      return { opens: true, width: 1, level: 'double', straight: true };
    }
    case 0x27:
      if (after === "'" && text[i + 2] !== "'") {
        if (isOpen('double') && !/\s/.test(before)) return { opens: false, width: 2, level: 'double', straight: false };
        // Two apostrophes also open in some house styles.
        const next = i + 2 < end ? text[i + 2]! : ' ';
        if (!isOpen('double') && opensAfter.test(before) && !/\s/.test(next))
          return { opens: true, width: 2, level: 'double', straight: true };
      }
      return singleMark(text, i, end, before, after, isOpen('single'));
    case 0x2018:
    case 0x201b:
    case 0x2019:
      return singleMark(text, i, end, before, after, isOpen('single'));
    default:
      return null;
  }
}

/** A single mark opens only where the paragraph also closes it, or every dropped letter ('em) would open a quotation. */
function singleMark(text: string, i: number, end: number, before: string, after: string, open: boolean): Mark | null {
  const curlyOpen = text.charCodeAt(i) === 0x2018;
  if (open) {
    if (letterOrDigit.test(after) || /\s/.test(before) || curlyOpen) return null;
    // "the workers' pay": a plural's apostrophe, where a surer close is still to come.
    const possessive = before === 's' && /^ \p{Ll}/u.test(text.slice(i + 1, i + 3));
    if (possessive && closeOfSingle(text, i + 1, end) >= 0) return null;
    return { opens: false, width: 1, level: 'single', straight: true };
  }
  if (!opensAfter.test(before) || !letterOrDigit.test(after) || text.charCodeAt(i) === 0x2019) return null;
  if (/^\d\ds?\b/.test(text.slice(i + 1, i + 4))) return null;
  return closeOfSingle(text, i + 1, end) < 0 ? null : { opens: true, width: 1, level: 'single', straight: true };
}

function closeOfSingle(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x27 && c !== 0x2019) continue;
    const before = text[i - 1] ?? ' ';
    const after = i + 1 < end ? text[i + 1]! : ' ';
    if (/\s/.test(before) || !closesBefore.test(after)) continue;
    if (before === 's' && /^ \p{Ll}/u.test(text.slice(i + 1, i + 3)) && closeOfSingle(text, i + 1, end) < 0) {
      // Nothing surer follows: take it only for a short stretch that could be a word set apart.
      return i - from < 30 ? i : -1;
    }
    return i;
  }
  return -1;
}

/** Short, without end punctuation of its own and inside a clause: a word set apart, not a statement. */
function kindOf(text: string, f: Found): Quotation['kind'] {
  const inner = text.slice(...f.inner).trim();
  const count = inner === '' ? 0 : inner.split(/\s+/).length;
  if (count > longestScare) return 'speech';
  if (f.continues !== null) return 'speech';
  const before = text.slice(Math.max(0, f.span[0] - 3), f.span[0]);
  const startsClause = before.trim() === '' || /[,:;.!?—–-]["'”’)]?\s*$/.test(before) || before.includes('\n');
  const endsIt = /[,.!?…—–]$/.test(inner);
  if (startsClause && endsIt) return 'speech';
  const after = text.slice(f.span[1], f.span[1] + 2);
  const first = inner[0] ?? '';
  if (startsClause && !lowerCase.test(first) && /^(\s*$|\n)/.test(after) && sentenceEnd.test(inner.at(-1) ?? ''))
    return 'speech';
  return 'scare';
}
