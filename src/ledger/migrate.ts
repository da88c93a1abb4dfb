import { type Kysely, sql } from 'kysely';
import { failure, type Result, success } from '../documents/index.js';
import { type Dialect, migrations } from './migrations.js';
import type { Schema } from './schema.js';

/** Any number will do, as long as nobody else locks by it. */
const lockKey = 7_268_770;

/**
 * Brings the schema up to date. Two processes may race: one transaction looks and migrates under a lock (SQLite: the write lock, taken at
 * once; PostgreSQL: an advisory lock), so that the second finds nothing left to do. Fails with `ledger-newer`, and changes nothing, where a
 * later version of Rapporteur made the ledger, and with `ledger-foreign` where another program made the file.
 */
export async function migrate(
  db: Kysely<Schema>,
  dialect: Dialect,
  steps: readonly (typeof migrations)[number][] = migrations,
): Promise<Result<number>> {
  const known = await version(db, dialect);
  if (known > steps.length) return newer(known, steps.length);
  if (known === steps.length) return success(known);
  if (known === 0 && dialect === 'sqlite' && (await isForeign(db))) return foreign;
  return db.transaction().execute(async (tx) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx);
    await sql`create table if not exists ledger_migrations (number integer primary key)`.execute(tx);
    const done = await version(tx, dialect);
    for (const [i, step] of steps.entries()) {
      if (i < done) continue;
      await step(tx, dialect);
      await sql`insert into ledger_migrations (number) values (${i + 1})`.execute(tx);
    }
    return done > steps.length ? newer(done, steps.length) : success(steps.length);
  });
}

/** A SQLite file that holds tables, but no ledger: another program's. PostgreSQL keeps programs apart by schemas. */
async function isForeign(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ tables: number; ours: number }>`select count(*) as tables,
    sum(name = 'ledger_migrations') as ours from sqlite_master where type = 'table'`.execute(db);
  return Number(rows[0]!.tables) > 0 && Number(rows[0]!.ours) === 0;
}

async function version(db: Kysely<Schema>, dialect: Dialect): Promise<number> {
  const found =
    dialect === 'sqlite'
      ? await sql<{ n: number }>`select count(*) as n from sqlite_master where name = 'ledger_migrations'`.execute(db)
      : await sql<{ n: number }>`select (to_regclass('ledger_migrations') is not null)::int as n`.execute(db);
  if (Number(found.rows[0]!.n) === 0) return 0;
  const { rows } = await sql<{ n: number | null }>`select max(number) as n from ledger_migrations`.execute(db);
  return Number(rows[0]!.n ?? 0);
}

const foreign = failure(
  'ledger-foreign',
  'This is a database of another program, and no ledger. Nothing was changed; name another file with --db.',
);

const newer = (found: number, here: number) =>
  failure(
    'ledger-newer',
    `The ledger was made by a later version of Rapporteur (schema ${found}, this one knows ${here}); update Rapporteur.`,
  );
