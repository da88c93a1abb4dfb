import { createConnection } from 'node:net';
import pg from 'pg';

/** A schema of a test's own on the PostgreSQL server that tests use: runs at the same time do not meet. */
export interface TestSchema {
  /** As `--db` takes it. */
  readonly address: string;
  readonly make: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

const local = 'postgres://postgres@127.0.0.1:5432/test';
const given = process.env['RAPPORTEUR_TEST_POSTGRES'];
let schemas = 0;

/** What to say of tests that skip without a server. */
export const whereNoPostgres = 'skipped where no server answers: RAPPORTEUR_TEST_POSTGRES or 127.0.0.1:5432';

/** A schema on the server that `RAPPORTEUR_TEST_POSTGRES` names or that answers on this machine; null where there is none. */
export async function testSchema(): Promise<TestSchema | null> {
  const server = given ?? ((await answers(5432)) && (await letsIn(local)) ? local : null);
  if (server === null) return null;
  const schema = `ledger_test_${process.pid}_${Math.floor(performance.timeOrigin)}_${++schemas}`;
  const url = new URL(server);
  url.searchParams.set('schema', schema);
  const admin = async (text: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(text);
    await client.end();
  };
  return {
    address: url.href,
    make: () => admin(`create schema ${schema}`),
    drop: () => admin(`drop schema ${schema} cascade`),
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1', timeout: 2000 });
    const end = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
}

/** A server that wants a password, or has no such database, is as good as none. */
async function letsIn(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
