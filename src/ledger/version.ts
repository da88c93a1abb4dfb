import { sql } from 'kysely';
import type { Ledger } from './ledger.js';

/**
 * A mark that differs after any process has written to the ledger, cheap enough to ask for at every request: SQLite's count of commits by
 * other connections with our own changes; on PostgreSQL the snapshot, which other writers of the same server move as well.
 */
export async function ledgerVersion({ db, dialect }: Ledger): Promise<string> {
  if (dialect === 'postgres') {
    const { rows } = await sql<{ version: string }>`select pg_current_snapshot()::text as version`.execute(db);
    return rows[0]!.version;
  }
  const { rows } = await sql<{ others: number; own: number }>`
    select data_version as others, total_changes() as own from pragma_data_version`.execute(db);
  return `${rows[0]!.others}.${rows[0]!.own}`;
}

/** For each case a mark that changes whenever an answer on it may: by its documents, their latest readings, and the judgements of the ledger. */
export async function caseVersions({ db }: Ledger): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; documents: number; reading: number | null; judgement: number | null }>`
    select k.id, count(distinct cd.document_id) as documents, max(r.id) as reading, (select max(j.id) from judgements j) as judgement
    from cases k left join case_documents cd on cd.case_id = k.id left join readings r on r.document_id = cd.document_id
    group by k.id`.execute(db);
  return new Map(rows.map((r) => [r.id, [r.documents, r.reading ?? 0, r.judgement ?? 0].map(Number).join('.')]));
}
