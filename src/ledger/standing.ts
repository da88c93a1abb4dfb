import { readByModel } from '../claims/index.js';
import { type Document, lastDay } from '../documents/index.js';
import type { Ledger } from './ledger.js';

/** What the ledger holds of a document: its standing reading, or that it was forgotten. */
export interface Known {
  readonly forgotten: { readonly at: string; readonly by: string; readonly reason: string | null } | null;
  readonly inCase: boolean;
  readonly reading: {
    readonly id: number;
    readonly name: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly url: string | null;
    readonly reader: string;
    readonly claims: number;
  } | null;
}

/** What the ledger knows of each of these documents; those it never saw are left out. */
export async function known(
  { db }: Pick<Ledger, 'db'>,
  caseId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const found = new Map<string, Known>();
  if (ids.length === 0) return found;
  const buried = await db
    .selectFrom('tombstones')
    .selectAll()
    .where('document_id', 'in', [...ids])
    .execute();
  for (const { document_id, at, by, reason } of buried)
    found.set(document_id, { forgotten: { at, by, reason }, inCase: false, reading: null });
  const rows = await db
    .selectFrom('readings as r')
    .leftJoin('case_documents as c', (join) =>
      join.onRef('c.document_id', '=', 'r.document_id').on('c.case_id', '=', caseId),
    )
    .selectAll('r')
    .select('c.case_id')
    .where('r.document_id', 'in', [...ids])
    .orderBy('r.id')
    .execute();
  for (const { document_id, case_id, ...reading } of rows)
    found.set(document_id, { forgotten: null, inCase: case_id !== null, reading });
  return found;
}

export interface ReadingTerms {
  /** What will read it: `grammar@1`. */
  readonly reader: string;
  /** True where the user gave the date of publication, which then wins over an earlier reading's. */
  readonly dated?: boolean;
}

/**
 * The document as it should be read, with all that is known of it from before; null where the standing reading will do. A document is read
 * anew where it is new, where its date or publisher was unknown and is known now, where the same text turns out to have been published
 * earlier, where the user corrects the date, and where the reader has changed, but not from a language model to the built-in one.
 */
export function toRead(document: Document, before: Known | undefined, terms: ReadingTerms): Document | null {
  const last = before?.reading ?? null;
  if (before?.forgotten) return null;
  if (last === null) return document;
  const earlier =
    document.published !== null && (last.published === null || lastDay(document.published) < lastDay(last.published));
  const corrected = terms.dated === true && document.published !== last.published;
  const told = last.publisher === null && document.publisher !== null;
  // What a model has read stands until a model reads it: the built-in reader comes by unasked, as when a folder is added again.
  const changed = last.reader !== terms.reader && (!readByModel(last.reader) || readByModel(terms.reader));
  if (!earlier && !corrected && !told && !changed) return null;
  return {
    ...document,
    name: last.name,
    title: last.title ?? document.title,
    publisher: last.publisher ?? document.publisher,
    url: last.url ?? document.url,
    published: earlier || corrected ? document.published : last.published,
  };
}
