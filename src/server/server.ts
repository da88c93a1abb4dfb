import type { FetchEffects } from '../documents/index.js';
import type { Ledger } from '../ledger/index.js';
import { type CaseFiles, createCaseFiles } from './case-files.js';
import { createJobs, type Jobs } from './jobs.js';
import { type Clock, createLedgerWatch, type LedgerWatch, systemClock } from './ledger-watch.js';

/** One line of the log. */
export type Log = (entry: Readonly<Record<string, string | number>>) => void;

/** What the routes work on. */
export interface Server {
  readonly ledger: Ledger;
  readonly files: CaseFiles;
  readonly jobs: Jobs;
  readonly watch: LedgerWatch;
  /** Who signs a judgement that does not say. */
  readonly by: string | null;
  readonly log: Log;
  /** The network for addresses of reports, where a test brings its own. */
  readonly network: FetchEffects | undefined;
  /** Aborts when the server is about to close, so that streams end. */
  readonly closing: AbortSignal;
}

export interface ServerOptions {
  readonly by: string | null;
  readonly closing?: AbortSignal;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly network?: FetchEffects;
}

/** What the routes of one open ledger work on. */
export const createServer = (
  ledger: Ledger,
  { by, closing, network, clock = systemClock, log = () => {} }: ServerOptions,
): Server => ({
  ledger,
  files: createCaseFiles(ledger),
  jobs: createJobs(ledger),
  watch: createLedgerWatch(ledger, clock),
  by,
  log,
  network,
  closing: closing ?? new AbortController().signal,
});
