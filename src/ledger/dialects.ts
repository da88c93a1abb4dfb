import {
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';
import type Database from 'libsql';
import type { Schema } from './schema.js';

/** Milliseconds that a writer waits for another one before it gives up, and how often it tries. */
export const defaultPatience = 20_000;
const pause = 15;
/** A wait inside SQLite stops this whole process, also a transaction of its own that the wait is for: so it is short. */
const blockedWait = 100;

/** A SQLite file, made where there is none. Write-ahead log: readers and a writer do not wait for each other. */
export async function sqliteDatabase(file: string, patience = defaultPatience): Promise<Kysely<Schema>> {
  const libsql = await import('libsql');
  const database = new libsql.default(file, { timeout: patience });
  for (const pragma of [
    // While it is opened: the first of two processes turns the log on, and the other waits.
    `busy_timeout = ${patience}`,
    'journal_mode = wal',
    // A killed process loses nothing that was committed; a power cut may lose the last commits, never tear one.
    'synchronous = normal',
    'foreign_keys = on',
    'cache_size = -65536',
    'mmap_size = 1073741824',
    'temp_store = memory',
    `busy_timeout = ${blockedWait}`,
  ])
    database.exec(`pragma ${pragma}`);
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new WriteFirstDriver(database, patience),
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
  readonly #database: Database.Database;
  readonly #patience: number;

  constructor(database: Database.Database, patience: number) {
    super({ database: kept(database) });
    this.#database = database;
    this.#patience = patience;
  }

  /** Lets the event loop turn: what libsql holds for statements that are gone is freed only then, and a bar is drawn and a signal heard. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** SQLite has rolled back by itself where the disk was full: that there is nothing left to roll back must not hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!/no transaction is active/.test(String(error))) throw error;
    }
  }

  override async beginTransaction(_: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const mode = settings?.accessMode === 'read only' ? 'deferred' : 'immediate';
    for (const end = performance.now() + this.#patience; ; ) {
      try {
        // Not as a prepared statement: libsql does not reset one that fails, and the next commit then fails on it.
        this.#database.exec(`begin ${mode}`);
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}

/** Statements kept, so that a long job does not prepare the same few again and again. */
const mostKept = 64;

/** The database with its statements kept by their text. One that fails is thrown away: libsql does not reset it. */
function kept(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const known = statements.get(text);
      if (known) return known;
      const made = database.prepare(text) as unknown as SqliteStatement;
      const guarded = <T>(job: () => T): T => {
        try {
          return job();
        } catch (error) {
          statements.delete(text);
          throw error;
        }
      };
      const statement: SqliteStatement = {
        reader: made.reader,
        all: (parameters) => guarded(() => made.all(parameters)),
        run: (parameters) => guarded(() => made.run(parameters)),
        iterate: (parameters) => made.iterate(parameters),
      };
      if (statements.size >= mostKept) statements.delete(statements.keys().next().value!);
      statements.set(text, statement);
      return statement;
    },
  };
}

const isBusy = (error: unknown): boolean =>
  /SQLITE_BUSY|database is locked/.test(`${(error as { code?: unknown }).code} ${error}`);

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
