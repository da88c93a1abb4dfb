import { grammarReader } from '../claims/index.js';
import { type EndpointEffects, type ModelEndpoint, readerAt, systemEndpointEffects } from '../desk/index.js';
import type { FetchEffects } from '../documents/index.js';
import type { Ledger } from '../ledger/index.js';
import { type Answering, createAnswering } from './answering.js';
import { type CaseFiles, createCaseFiles } from './case-files.js';
import { createJobs, type Jobs } from './jobs.js';
import { type Clock, createLedgerWatch, type LedgerWatch, systemClock } from './ledger-watch.js';
import { readJob } from './reading-job.js';
import { createSolver, type Solver } from './solving.js';
import { createThread, hasThreads } from './threads.js';

/** One line of the log. */
export type Log = (entry: Readonly<Record<string, string | number>>) => void;

/** What the routes work on. */
export interface Server {
  readonly ledger: Ledger;
  readonly files: CaseFiles;
  readonly answering: Answering;
  readonly jobs: Jobs;
  /** What reads the reports that are added, and which host their text is sent to. */
  readonly reader: { readonly reader: string; readonly sentTo: string | null };
  readonly solver: Solver;
  readonly watch: LedgerWatch;
  /** Who signs a judgement that does not say. */
  readonly by: string | null;
  readonly log: Log;
  /** Aborts when the server is about to close, so that streams end. */
  readonly closing: AbortSignal;
  /** Stops what is under way once the report at hand is in. */
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  readonly by: string | null;
  readonly closing?: AbortSignal;
  readonly clock?: Clock;
  readonly log?: Log;
  /** The network for addresses of reports, where a test brings its own. */
  readonly network?: FetchEffects;
  /** The language model that reads what is added; default: the built-in reader. */
  readonly model?: ModelEndpoint | undefined;
  /** How the model is asked, where a test brings its own. */
  readonly asking?: EndpointEffects;
  /** The ledger's address: where it is given, threads open it for themselves. */
  readonly address?: string;
}

/** What the routes of one open ledger work on. Given its address, long work is done in threads of its own. */
export function createServer(
  ledger: Ledger,
  {
    by,
    closing,
    network,
    model,
    asking = systemEndpointEffects,
    clock = systemClock,
    log = () => {},
    address,
  }: ServerOptions,
): Server {
  const files = createCaseFiles(ledger);
  const threads =
    address !== undefined && hasThreads()
      ? [createThread({ address, model: undefined }), createThread({ address, model })]
      : null;
  const [answerer = null, readsApart = null] = threads ?? [];
  const reader = model && readerAt(model, asking);
  const name = reader?.name ?? grammarReader;
  const jobs = createJobs(
    (job, hooks) =>
      readsApart ? readsApart.run({ do: 'read', job }, hooks) : readJob(ledger, job, { ...hooks, network, reader }),
    name,
  );
  const solver = createSolver();
  return {
    ledger,
    files,
    answering: createAnswering(files, answerer),
    jobs,
    reader: { reader: name, sentTo: model ? new URL(model.address).host : null },
    solver,
    watch: createLedgerWatch(ledger, clock),
    by,
    log,
    closing: closing ?? new AbortController().signal,
    close: async () => {
      await jobs.close();
      await Promise.all([solver, ...(threads ?? [])].map((t) => t.close()));
    },
  };
}
