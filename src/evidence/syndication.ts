import { type Document, nearDuplicates } from '../documents/index.js';

/**
 * Which documents are copies of which: the id of each document's first version (its own id where it is the first).
 * First is by date of publication, then by place in the list; undated ones come last.
 */
export function syndication(documents: readonly Document[]): ReadonlyMap<string, string> {
  const first = new Map(documents.map((d) => [d.id, d.id]));
  const place = new Map(documents.map((d, i) => [d.id, `${d.published ?? '9999'} ${String(i).padStart(9, '0')}`]));
  for (const { documents: copies } of nearDuplicates(documents)) {
    const [original] = [...copies].sort((a, b) => (place.get(a)! < place.get(b)! ? -1 : 1));
    for (const id of copies) first.set(id, original!);
  }
  return first;
}
