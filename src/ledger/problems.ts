import type { Problem } from '../documents/index.js';

interface Known {
  readonly code: string;
  readonly test: RegExp;
  readonly message: (name: string) => string;
}

/** What databases say when something outside the program is wrong: error codes and words of SQLite, libsql and PostgreSQL. */
const known: readonly Known[] = [
  {
    code: 'ledger-locked',
    test: /SQLITE_BUSY|SQLITE_LOCKED|database is locked|^55P03|^40P01/,
    message: (name) => `${name} is locked by another process; wait until it is done, or end it, and try again.`,
  },
  {
    code: 'ledger-full',
    test: /SQLITE_FULL|database or disk is full|ENOSPC|^53100/,
    message: (name) =>
      `The disk is full: ${name} could not be written. All documents added before are kept; free some space and add again.`,
  },
  {
    code: 'ledger-damaged',
    test: /SQLITE_CORRUPT|SQLITE_NOTADB|file is not a database|database disk image is malformed/,
    message: (name) =>
      `${name} is damaged or no ledger. Nothing was changed. Name another with --db, or put a copy in its place; what can be saved: sqlite3 ${name} .recover`,
  },
  {
    code: 'ledger-read-only',
    test: /SQLITE_READONLY|SQLITE_PERM|readonly database|^42501|^25006/,
    message: (name) => `${name} may not be written; check its permissions and those of its folder.`,
  },
  {
    code: 'ledger-unreachable',
    test: /SQLITE_CANTOPEN|Unable to open connection to local database|unable to open database file/,
    message: (name) => `${name} cannot be opened or made; check that its folder exists and may be written.`,
  },
  {
    code: 'ledger-disk',
    test: /SQLITE_IOERR|disk I\/O error|^58030/,
    message: (name) =>
      `The disk would not write or read ${name}: it may be failing, over its quota, or the file at the largest size allowed. All documents added before are kept; check that and add again.`,
  },
  {
    code: 'ledger-unreachable',
    test: /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|timeout exceeded when trying to connect|Connection terminated|^57P0|^08/,
    message: (name) => `${name} does not answer; check that the server runs and that the address is right.`,
  },
  {
    code: 'ledger-denied',
    test: /^28|^3D000|^3F000|Invalid URL|no schema has been selected|must be a string/,
    message: (name) =>
      `${name} does not let you in, or has no such database or schema; check user, password, database and schema.`,
  },
];

/** A database's error as a problem with its cure; null where the fault is ours. */
export function ledgerProblem(error: unknown, name: string): Problem | null {
  if (!(error instanceof Error)) return null;
  const code = String((error as { code?: unknown }).code ?? '');
  const inner = error instanceof AggregateError ? error.errors.map(String).join(' ') : '';
  const found = known.find(({ test }) => test.test(code) || test.test(`${error.message} ${inner}`));
  return found ? { code: found.code, message: found.message(name), where: name } : null;
}
