import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Claim } from '../claims/index.js';
import type { Judgement } from '../evidence/index.js';
import { claimOf } from './claim-rows.js';
import type { Ledger } from './ledger.js';
import type { Schema } from './schema.js';

/** Writes a judgement beside its claim. Judgements are never changed: a later one takes an earlier one's place, `withdraw` takes it back. */
export async function addJudgement({ db, now }: Ledger, judgement: Omit<Judgement, 'at'>): Promise<Judgement> {
  const { claim, decision, correction, by, note } = judgement;
  const at = now();
  const row = {
    claim_id: claim,
    decision,
    correction: correction === null ? null : JSON.stringify(correction),
    by,
    at,
    note,
  };
  await db.transaction().execute((tx) => tx.insertInto('judgements').values(row).execute());
  return { ...judgement, at };
}

/** Judgements on the claims of some readings, oldest first. */
export async function judgementsOn(
  db: Kysely<Schema>,
  // biome-ignore lint/suspicious/noExplicitAny: any query that gives reading ids
  readings: SelectQueryBuilder<any, any, { id: number }>,
): Promise<Judgement[]> {
  const any = await db.selectFrom('judgements').select('id').limit(1).execute();
  if (any.length === 0) return [];
  const rows = await db
    .selectFrom('judgements as j')
    .selectAll('j')
    .where('j.claim_id', 'in', (q) => q.selectFrom('claims as c').select('c.id').where('c.reading_id', 'in', readings))
    .orderBy('j.id')
    .execute();
  return rows.map(judgementOf);
}

/** Every judgement on one claim, oldest first. */
export async function judgementsOf({ db }: Ledger, claim: string): Promise<Judgement[]> {
  const rows = await db.selectFrom('judgements').selectAll().where('claim_id', '=', claim).orderBy('id').execute();
  return rows.map(judgementOf);
}

const judgementOf = (row: {
  claim_id: string;
  decision: string;
  correction: string | null;
  by: string;
  at: string;
  note: string | null;
}): Judgement => ({
  claim: row.claim_id,
  decision: row.decision as Judgement['decision'],
  correction: row.correction === null ? null : (JSON.parse(row.correction) as Judgement['correction']),
  by: row.by,
  at: row.at,
  note: row.note,
});

/** Claims with this id, or with an id that begins so, each as its latest reading has it. */
export async function claimsWithId({ db }: Ledger, id: string): Promise<Claim[]> {
  const rows = await db
    .selectFrom('claims as c')
    .innerJoin('readings as r', 'r.id', 'c.reading_id')
    .select(['c.id as claim', 'c.body', 'r.document_id as id', 'r.name', 'r.title', 'r.published'])
    .where('c.id', '>=', id)
    .where('c.id', '<', `${id}~`)
    .orderBy('r.id')
    .limit(50)
    .execute();
  return [...new Map(rows.map((r) => [r.claim, claimOf(r.body, r)])).values()];
}
