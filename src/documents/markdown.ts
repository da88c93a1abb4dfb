import type { Block } from './document.js';
import { type HeaderField, headerField } from './metadata.js';
import { applyEdits, type Edit, type EditedText } from './offsets.js';

/** The words of a Markdown text without its marks, the blocks that its marks told, and the fields of its front matter. */
export interface MarkdownText extends EditedText {
  readonly hints: readonly Block[];
  readonly fields: ReadonlyMap<HeaderField, string>;
}

const frontMatter = /^---[ \t]*\n([\s\S]{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const inline =
  /!\[([^\][\n]{0,300})\]\([^()\n]{0,2000}\)|\[([^\][\n]{1,300})\]\([^()\n]{0,2000}\)|\\([\\`*_{}[\]()#+.!|>-])|<\/?[a-zA-Z][^<>\n]{0,500}>|<(https?:[^<>\s]{1,500})>/g;
const fences = /\*{1,3}|_{1,3}|~~|`+/g;
const blockMark = /^(?:(#{1,6})[ \t]+|[ \t]*((?:>[ \t]?)+))/;

/**
 * Takes the marks of Markdown off a cleaned text: front matter, heading and quotation marks, emphasis, links and images (their words
 * stay; an image's become a caption), rules and comments. List marks stay, as they are no part of any word.
 */
export function stripMarkdown(text: string): MarkdownText {
  const edits: Edit[] = [];
  const marks: { readonly kind: Block['kind']; readonly start: number; readonly end: number }[] = [];
  const front = frontMatter.exec(text);
  const fields = front === null ? new Map<HeaderField, string>() : frontFields(front[1]!);
  let at = front === null ? 0 : front[0].length;
  if (at > 0) edits.push({ start: 0, end: at, by: '' });
  let titled = false;
  let comment = false;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, end);
    const opens = line.startsWith('<!--');
    if (opens || comment || /^(?:[ \t]*(?:[-*_][ \t]*){3,}|={3,}|-{3,}|[ \t]*(?:```|~~~).*)$/.test(line)) {
      if (line !== '') edits.push({ start: at, end, by: '' });
      comment = (opens || comment) && !line.includes('-->');
    } else {
      const mark = blockMark.exec(line);
      const from = mark === null ? 0 : mark[0].length;
      if (from > 0) edits.push({ start: at, end: at + from, by: '' });
      const underlined = /^\n(?:={3,}|-{3,})[ \t]*(?:\n|$)/.test(text.slice(end, end + 80)) && line.trim() !== '';
      const closing = mark?.[1] === undefined ? null : /[ \t]+#+[ \t]*$/.exec(line);
      const to = closing === null ? line.length : closing.index;
      for (const edit of inlineEdits(line.slice(from, to), at + from)) edits.push(edit);
      if (closing !== null) edits.push({ start: at + to, end, by: '' });
      if (mark?.[1] !== undefined || underlined) {
        const top: boolean = !titled && (mark?.[1] === '#' || (underlined && text[end + 1] === '='));
        marks.push({ kind: top ? 'title' : 'heading', start: at + from, end: at + to });
        titled ||= top;
      } else if (/^\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(line)) marks.push({ kind: 'caption', start: at, end });
    }
    at = end + 1;
  }
  const edited = applyEdits(text, edits);
  return { ...edited, fields, hints: movedMarks(marks, edits) };
}

function inlineEdits(line: string, base: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (const match of line.matchAll(inline)) {
    const start = base + match.index;
    const end = start + match[0].length;
    const [, image, link, escaped, address] = match;
    if (escaped !== undefined) edits.push({ start, end: start + 1, by: '' });
    else {
      const words = image ?? link ?? address ?? '';
      const from = words === '' ? -1 : match[0].indexOf(words);
      if (from === -1) edits.push({ start, end, by: '' });
      else edits.push({ start, end: start + from, by: '' }, { start: start + from + words.length, end, by: '' });
    }
  }
  const emphasis = emphasisEdits(line, base);
  if (emphasis.length === 0) return edits;
  const free = emphasis.filter((mark) => !edits.some((edit) => mark.start < edit.end && edit.start <= mark.start));
  return [...edits, ...free].sort((a, b) => a.start - b.start);
}

/** Fences of emphasis and code that open and close on one line, paired in one pass. */
function emphasisEdits(line: string, base: number): readonly Edit[] {
  const edits: Edit[] = [];
  const open = new Map<string, number>();
  for (const match of line.matchAll(fences)) {
    const [fence] = match;
    const before = line[match.index - 1] ?? ' ';
    const after = line[match.index + fence.length] ?? ' ';
    // An underscore or an asterisk inside a word is part of it; one after a backslash is meant as it stands.
    if (before === '\\' || (/\w/.test(before) && /\w/.test(after))) continue;
    const opened = open.get(fence);
    if (opened !== undefined && !/\s/.test(before)) {
      const width = fence.length;
      edits.push({ start: base + opened, end: base + opened + width, by: '' });
      edits.push({ start: base + match.index, end: base + match.index + width, by: '' });
      open.delete(fence);
    } else if (!/\s/.test(after)) open.set(fence, match.index);
  }
  return edits;
}

function frontFields(matter: string): ReadonlyMap<HeaderField, string> {
  const fields = new Map<HeaderField, string>();
  for (const line of matter.split('\n')) {
    const match = /^([\p{L}][\p{L} _-]{1,30}):\s*(.+)$/u.exec(line);
    const field = match ? headerField(match[1]!) : undefined;
    if (match && field !== undefined && !fields.has(field))
      fields.set(field, match[2]!.trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return fields;
}

/** Marks as spans of the edited text: both lists are in order, so one pass does. */
function movedMarks(
  marks: readonly { readonly kind: Block['kind']; readonly start: number; readonly end: number }[],
  edits: readonly Edit[],
): readonly Block[] {
  let index = 0;
  let shift = 0;
  const move = (offset: number): number => {
    while (index < edits.length && edits[index]!.end <= offset) {
      shift += edits[index]!.by.length - (edits[index]!.end - edits[index]!.start);
      index++;
    }
    return offset + shift;
  };
  return marks.map(({ kind, start, end }) => {
    const from = move(start);
    return { kind, span: [from, move(end)] as const };
  });
}
