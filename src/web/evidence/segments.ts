import type { Span } from '../../documents/index.js';

/** A stretch of text to be marked, such as a claim's quotation. */
export interface Marking {
  readonly id: string;
  readonly span: Span;
}

/** A piece of text under the same markings from end to end. `ids`: the shortest marking first, since it says most exactly what is meant. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly ids: readonly string[];
}

/**
 * Cuts a range of a text where markings begin and end, so that overlapping ones can be shown without nesting. The segments' texts put
 * together are the range, whatever the markings.
 */
export function segments(text: string, [from, to]: Span, markings: readonly Marking[]): Segment[] {
  const within = markings
    .map(({ id, span }) => ({ id, start: Math.max(from, span[0]), end: Math.min(to, span[1]) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = [...new Set([from, to, ...within.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => ({
    text: text.slice(start, cuts[i + 1]),
    start,
    ids: within.filter((m) => m.start <= start && start < m.end).map((m) => m.id),
  }));
}
