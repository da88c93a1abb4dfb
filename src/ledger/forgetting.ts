import { sql } from 'kysely';
import { lockDocument } from './adding.js';
import type { Ledger } from './ledger.js';

export interface Forgotten {
  readonly id: string;
  readonly claims: number;
}

/** Documents whose id begins so, with the name and date of their latest reading. */
export async function documentsWithId({ db }: Ledger, id: string) {
  const rows = await db
    .selectFrom('readings as r')
    .select(['r.document_id as id', 'r.name', 'r.title', 'r.published', 'r.claims'])
    .where(sql`substr(r.document_id, 1, ${id.length})`, '=', id)
    .orderBy('r.id')
    .limit(200)
    .execute();
  return [...new Map(rows.map((r) => [r.id, r])).values()];
}

/**
 * Takes a document out for good: its text, its readings, its claims and the judgements on them, from every case. A tombstone stays: its hash, who
 * had it forgotten, when and why, so that it cannot come back unnoticed. In SQLite the file is written anew without it, which takes as
 * much room again while it lasts.
 */
export async function forgetDocument(
  ledger: Ledger,
  document: string,
  { by, reason }: { readonly by: string; readonly reason: string | null },
): Promise<Forgotten | null> {
  const { db, dialect, now } = ledger;
  if (dialect === 'sqlite') await sql`pragma secure_delete = on`.execute(db);
  const forgotten = await db.transaction().execute(async (tx) => {
    await lockDocument(tx, ledger, document);
    const readings = tx.selectFrom('readings').select('id').where('document_id', '=', document);
    const cases = (
      await tx.selectFrom('case_documents').select('case_id').where('document_id', '=', document).execute()
    ).map((r) => r.case_id);
    const found = await tx.selectFrom('documents').select('id').where('id', '=', document).executeTakeFirst();
    if (!found) return null;
    const ids = await tx.selectFrom('claims').select('id').distinct().where('reading_id', 'in', readings).execute();
    await tx
      .deleteFrom('judgements')
      .where('claim_id', 'in', tx.selectFrom('claims').select('id').where('reading_id', 'in', readings))
      .execute();
    await tx.deleteFrom('claim_parties').where('reading_id', 'in', readings).execute();
    await tx.deleteFrom('claims').where('reading_id', 'in', readings).execute();
    await tx.deleteFrom('readings').where('document_id', '=', document).execute();
    await tx.deleteFrom('case_documents').where('document_id', '=', document).execute();
    await tx.deleteFrom('documents').where('id', '=', document).execute();
    for (const id of cases)
      await sql`delete from case_parties where case_id = ${id} and party not in (
        select p.party from case_documents cd join readings r on r.document_id = cd.document_id
        join claim_parties p on p.reading_id = r.id where cd.case_id = ${id})`.execute(tx);
    await tx
      .insertInto('tombstones')
      .values({ document_id: document, at: now(), by, reason, claims: ids.length })
      .execute();
    return { id: document, claims: ids.length };
  });
  // Pages that were split while the document was added keep copies of it beside their rows, where no deletion reaches, and the write-ahead log
  // has what was deleted until it is emptied: the file is written anew.
  if (dialect === 'sqlite' && forgotten) {
    await sql`vacuum`.execute(db);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  }
  return forgotten;
}
