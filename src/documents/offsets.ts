/**
 * How offsets into a cleaned text lead back to the text it was made from: pairs `[clean, raw]` in rising order;
 * between two pairs both texts run alike.
 */
export type OffsetMap = readonly (readonly [clean: number, raw: number])[];

/** One replacement in a text: `text.slice(start, end)` becomes `by`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text after edits, with the way back. */
export interface EditedText {
  readonly text: string;
  readonly offsets: OffsetMap;
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  const offsets: [number, number][] = [[0, 0]];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (const { start, end, by } of edits) {
    parts.push(text.slice(from, start), by);
    length += start - from + by.length;
    from = end;
    offsets.push([length, end]);
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), offsets };
}

/** The offset in the raw text for an offset in the cleaned text; a place inside a replacement gives where that replacement ends. */
export function rawOffset(offsets: OffsetMap, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  const [clean, raw] = offsets[low] ?? [0, 0];
  const next = offsets[low + 1];
  const found = raw + (offset - clean);
  return next === undefined ? found : Math.min(found, next[1]);
}

/** The way back over two edits, the later one given first: offsets into the last text give offsets into the first. One pass over both. */
export function composeOffsets(later: OffsetMap, earlier: OffsetMap): OffsetMap {
  const composed: (readonly [number, number])[] = [];
  let at = 0;
  for (const [index, [clean, middle]] of later.entries()) {
    const length = (later[index + 1]?.[0] ?? Number.POSITIVE_INFINITY) - clean;
    while (at + 1 < earlier.length && earlier[at + 1]![0] <= middle) at++;
    composed.push([clean, rawOffset(earlier.slice(at, at + 2), middle)]);
    // A break of the earlier edit shows where the later edit left its place standing.
    for (let next = at + 1; next < earlier.length && earlier[next]![0] < middle + length; next++)
      composed.push([clean + earlier[next]![0] - middle, earlier[next]![1]]);
  }
  return composed;
}
