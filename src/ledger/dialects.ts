import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { Schema } from './schema.js';

/** Milliseconds that a writer waits for another one before it gives up. */
export const busyTimeout = 20_000;

/** A SQLite file, made where there is none. Write-ahead log: readers and a writer do not wait for each other. */
export async function sqliteDatabase(file: string): Promise<Kysely<Schema>> {
  const { default: Database } = await import('libsql');
  const database = new Database(file, { timeout: busyTimeout });
  for (const pragma of [
    `busy_timeout = ${busyTimeout}`,
    'journal_mode = wal',
    // A killed process loses nothing that was committed; a power cut may lose the last commits, never tear one.
    'synchronous = normal',
    'foreign_keys = on',
    'cache_size = -65536',
    'mmap_size = 1073741824',
    'temp_store = memory',
  ])
    database.exec(`pragma ${pragma}`);
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new WriteFirstDriver({ database }),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/**
 * Takes the write lock when a transaction begins. One that begins by reading and writes later fails at once, whatever the timeout,
 * where another process wrote in between.
 */
class WriteFirstDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const mode = settings?.accessMode === 'read only' ? 'deferred' : 'immediate';
    await connection.executeQuery(CompiledQuery.raw(`begin ${mode}`));
  }
}

/** A PostgreSQL database by its address. `?schema=NAME` keeps a ledger apart from others in one database. */
export async function postgresDatabase(address: string): Promise<Kysely<Schema>> {
  const { default: pg } = await import('pg');
  const url = new URL(address);
  const schema = url.searchParams.get('schema');
  url.searchParams.delete('schema');
  const pool = new pg.Pool({
    connectionString: url.href,
    max: 4,
    connectionTimeoutMillis: 10_000,
    ...(schema === null ? {} : { options: `-c search_path=${schema}` }),
  });
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
