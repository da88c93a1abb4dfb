import type { Document, Span } from '../../documents/index.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The whole sentence of the document around a span: `text.slice(...result)` holds the span. Never leaves the span's block,
 * unless the span itself does. `abbreviations` (lower case, without the last stop) do not end a sentence.
 */
export function sentenceAt(document: Document, span: Span, abbreviations: ReadonlySet<string>): Span {
  const inside = document.blocks.find((block) => block.span[0] <= span[0] && span[1] <= block.span[1]);
  if (inside === undefined) return span;
  const [blockStart, blockEnd] = inside.span;
  let start = blockStart;
  let end = blockEnd;
  let previous = '';
  for (const { segment, index } of segmentsOf(document, inside.span)) {
    const from = blockStart + index;
    const to = from + segment.length;
    if (from <= span[0] && !endsInAbbreviation(previous, abbreviations)) start = from;
    if (to >= span[1] && !endsInAbbreviation(segment, abbreviations)) {
      end = to;
      break;
    }
    previous = segment;
  }
  const text = document.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return [Math.min(start + lead, span[0]), Math.max(start + text.trimEnd().length, span[1])];
}

/** The same with so many sentences before it in its block, as far as there are any; before the first of an answer stands its question. */
export function sentencesAt(document: Document, span: Span, back: number, abbreviations: ReadonlySet<string>): Span {
  let [start, end] = sentenceAt(document, span, abbreviations);
  for (let n = 0; n < back; n++) {
    const block = document.blocks.findIndex(({ span: [from, to] }) => from <= start && start < to);
    const text = document.text.slice(document.blocks[block]?.span[0] ?? start, start);
    const before = start - (text.length - text.trimEnd().length);
    if (text.trim() !== '') [start] = sentenceAt(document, [before - 1, before], abbreviations);
    else {
      const asked = document.blocks[block - 1];
      if (
        asked === undefined ||
        !document.text
          .slice(...asked.span)
          .trimEnd()
          .endsWith('?')
      )
        break;
      start = asked.span[0];
    }
  }
  return [start, end];
}

/** The sentences of a block of a document, in order, without the blanks around them. */
export function sentencesIn(document: Document, block: Span, abbreviations: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  let start: number | null = null;
  for (const { segment, index } of segmentsOf(document, block)) {
    start ??= block[0] + index;
    const end = block[0] + index + segment.length;
    if (endsInAbbreviation(segment, abbreviations) && end < block[1]) continue;
    const text = document.text.slice(start, end);
    if (text.trim() !== '') found.push([end - text.trimStart().length, start + text.trimEnd().length]);
    start = null;
  }
  return found;
}

type Segment = Pick<Intl.SegmentData, 'segment' | 'index'>;
const segmented = new WeakMap<Document, Map<number, readonly Segment[]>>();

/** The segments of a block, cut once: a report of one paragraph has dozens of claims. */
function segmentsOf(document: Document, [start, end]: readonly [number, number]): readonly Segment[] {
  const blocks = segmented.get(document) ?? new Map<number, readonly Segment[]>();
  segmented.set(document, blocks);
  const known =
    blocks.get(start) ??
    Array.from(segmenter.segment(document.text.slice(start, end)), ({ segment, index }) => ({ segment, index }));
  blocks.set(start, known);
  return known;
}

function endsInAbbreviation(segment: string, abbreviations: ReadonlySet<string>): boolean {
  const word = /(\S+)\.\s*$/.exec(segment)?.[1];
  return word !== undefined && (abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word));
}
