import { type Kysely, sql } from 'kysely';
import { failure, type Result, success } from '../documents/index.js';
import { postgresDatabase, sqliteDatabase } from './dialects.js';
import { migrate } from './migrate.js';
import type { Dialect } from './migrations.js';
import { ledgerProblem } from './problems.js';
import type { Schema } from './schema.js';

/** An open ledger: what the functions of this room take first. */
export interface Ledger {
  /** File or address, a password in it left out. */
  readonly name: string;
  readonly db: Kysely<Schema>;
  readonly dialect: Dialect;
  /** The time as ISO 8601, for what is written. */
  readonly now: () => string;
}

export interface LedgerEffects {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds to wait for another process that writes; 20 seconds unless told. SQLite alone. */
  readonly patience?: number;
}

/**
 * Opens the ledger at a file's path or a `postgres://…` address, makes it or brings it up to date, does the work and closes it. What
 * can go wrong with a database (locked, full, damaged, out of reach) is a failure with its cure; anything else is thrown.
 */
export async function withLedger<T>(
  address: string,
  effects: LedgerEffects,
  work: (ledger: Ledger) => Promise<T>,
): Promise<Result<T>> {
  const isUrl = /^postgres(?:ql)?:\/\//.test(address);
  const name = isUrl ? address.replace(/\/\/([^@/]*):[^@/]*@/, '//$1@').replace(/\?.*$/, '') : address;
  let db: Kysely<Schema> | undefined;
  try {
    db = isUrl ? await postgresDatabase(address) : await sqliteDatabase(address, effects.patience);
    const dialect = isUrl ? 'postgres' : 'sqlite';
    const made = await migrate(db, dialect);
    if (!made.ok) return failure(made.problem.code, made.problem.message, name);
    return success(await work({ name, db, dialect, now: () => new Date(effects.now()).toISOString() }));
  } catch (error) {
    const problem = ledgerProblem(error, name);
    if (problem === null) throw error;
    return { ok: false, problem };
  } finally {
    // Closing a database that broke may break as well; what matters was said already.
    if (db) await closed(db, isUrl).catch(() => {});
  }
}

/** On a file, all that was written goes from the log into the file itself, so that the file alone is a copy of the ledger. */
async function closed(db: Kysely<Schema>, isServer: boolean): Promise<void> {
  try {
    if (!isServer) await sql`pragma wal_checkpoint(truncate)`.execute(db);
  } finally {
    await db.destroy();
  }
}
