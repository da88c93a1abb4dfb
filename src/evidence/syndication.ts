import { type Document, nearDuplicates, type Span, takenOver } from '../documents/index.js';
import { makerOf } from './statements.js';

/**
 * Which documents are copies of which: the id of each document's first version (its own id where it is the first).
 * First is by date of publication, then by whose statement it is and who is credited, by length, and by id; undated ones come last.
 */
export function syndication(documents: readonly Document[]): ReadonlyMap<string, string> {
  const first = new Map(documents.map((d) => [d.id, d.id]));
  for (const [original, ...copies] of families(documents)) for (const d of copies) first.set(d.id, original!.id);
  return first;
}

/** Groups of copies of one text, the first version first. */
function families(documents: readonly Document[]): Document[][] {
  const byId = new Map(documents.map((d) => [d.id, d]));
  return nearDuplicates(documents).map((group) => {
    const all = group.documents.map((id) => byId.get(id)!);
    // On one day the statement that the others report is first, then the agency that they name, then the fullest text: a reprint is trimmed.
    const rank = new Map(
      all.map((d) => {
        const first = makerOf(d) === null ? -creditsFrom(all, d) : Number.NEGATIVE_INFINITY;
        return [d.id, [d.published ?? '9999', first, -bodyOf(d)] as const];
      }),
    );
    return all.sort((a, b) => {
      const [x, y] = [rank.get(a.id)!, rank.get(b.id)!];
      return x[0] !== y[0]
        ? x[0] < y[0]
          ? -1
          : 1
        : x[1] < y[1]
          ? -1
          : x[1] > y[1]
            ? 1
            : x[2] - y[2] || (a.id < b.id ? -1 : 1);
    });
  });
}

/** How many of a group's other reports name a report's publisher, less how many of theirs it names. */
const creditsFrom = (group: readonly Document[], d: Document): number =>
  group
    .filter((o) => o.publisher !== d.publisher)
    .reduce((sum, o) => sum + Number(credits(o, d)) - Number(credits(d, o)), 0);

const credits = (d: Document, o: Document): boolean => o.publisher !== null && d.text.includes(o.publisher);

/** Characters of what a report says itself. */
const bodyOf = ({ blocks }: Document): number =>
  blocks.reduce((sum, { kind, span }) => sum + (kind === 'body' ? span[1] - span[0] : 0), 0);

/** A sentence that one report takes over from another: its place, and the place that it is from. */
export interface Repeated {
  readonly span: Span;
  readonly original: Document;
  readonly of: Span;
}

/** Versions of one text that a copy is laid beside: a story that sixty papers print says by then nothing that the first ones do not. */
const versions = 4;

/** What each copy takes over from those before it, by its id, in the order of its text. What it adds of its own is not there. */
export function repeated(documents: readonly Document[]): ReadonlyMap<string, readonly Repeated[]> {
  const found = new Map<string, readonly Repeated[]>();
  for (const family of families(documents)) {
    for (const [i, copy] of family.entries()) {
      if (i === 0) continue;
      const known = new Map<number, Repeated>();
      for (const original of family.slice(0, Math.min(i, versions)))
        for (const t of takenOver(copy, original)) if (!known.has(t.span[0])) known.set(t.span[0], { ...t, original });
      found.set(
        copy.id,
        [...known.values()].sort((a, b) => a.span[0] - b.span[0]),
      );
    }
  }
  return found;
}

/** Whether more than half of a span lies in sentences that are taken over. */
export function isRepeated([start, end]: Span, of: readonly Repeated[] | undefined): boolean {
  const inside = (of ?? []).reduce(
    (sum, { span }) => sum + Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0])),
    0,
  );
  return inside * 2 > end - start;
}
