import type { Document } from '../documents/index.js';

/** Words of a run that two texts must share; five is the customary shingle for news. */
const run = 5;
/** Share of the shorter text's runs found in the other, above which one is a copy of the other (Broder's containment). */
const copyShare = 0.5;
const minimum = 12;

/** Running text only: a caption, a dateline or a byline is not what makes two reports one. */
function bodyOf(document: Document): string {
  if (document.blocks.length === 0) return document.text;
  return document.blocks
    .filter((b) => b.kind === 'body' || b.kind === 'question')
    .map((b) => document.text.slice(b.span[0], b.span[1]))
    .join('\n');
}

function runs(document: Document): Set<string> {
  const words =
    bodyOf(document)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let i = 0; i + run <= words.length; i++) found.add(words.slice(i, i + run).join(' '));
  return found;
}

/**
 * Which documents are copies of which: the id of each document's first version (its own id where it is the first).
 * First is by date of publication, then by place in the list. Copies are texts of which at least half the shorter one stands in the other word for word.
 */
export function syndication(documents: readonly Document[]): ReadonlyMap<string, string> {
  const ordered = documents
    .map((document, place) => ({ document, place }))
    .sort((a, b) => {
      const [x, y] = [a.document.published ?? '9999', b.document.published ?? '9999'];
      return x < y ? -1 : x > y ? 1 : a.place - b.place;
    });
  const first = new Map<string, string>();
  const holders = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  for (const { document } of ordered) {
    if (first.has(document.id)) continue;
    const own = runs(document);
    const shared = new Map<string, number>();
    for (const r of own) for (const id of holders.get(r) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    let origin = document.id;
    let best = copyShare;
    for (const [id, count] of shared) {
      const share = count / Math.max(minimum, Math.min(own.size, sizes.get(id) ?? 0));
      if (share >= best) {
        best = share;
        origin = first.get(id) ?? id;
      }
    }
    first.set(document.id, origin);
    sizes.set(document.id, own.size);
    for (const r of own) {
      const list = holders.get(r);
      if (list) list.push(document.id);
      else holders.set(r, [document.id]);
    }
  }
  return first;
}
