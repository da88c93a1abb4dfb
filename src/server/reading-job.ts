import type { z } from 'zod';
import { addReports, type OtherReader, type Tally } from '../desk/index.js';
import { type FetchEffects, type ReadDocument, type Result, readAddress, readBytes } from '../documents/index.js';
import type { Ledger } from '../ledger/index.js';
import type { addInputSchema } from './schemas.js';

/** Reports to read into a case: plain data, so that a thread can be given them. */
export interface ReadingJob extends Omit<z.output<typeof addInputSchema>, 'documents'> {
  readonly case: string;
  readonly documents: readonly (Omit<z.output<typeof addInputSchema>['documents'][number], 'text'> & {
    readonly text: string | Uint8Array;
  })[];
}

interface JobEffects {
  readonly onStep: (tally: Tally) => void;
  readonly signal: AbortSignal;
  readonly network?: FetchEffects | undefined;
  /** Default: the built-in reader. */
  readonly reader?: OtherReader | undefined;
}

/** Reads the reports of a job until they are done or the signal aborts. */
export const readJob = (
  ledger: Ledger,
  job: ReadingJob,
  { onStep, signal, network, reader }: JobEffects,
): Promise<Tally> =>
  addReports(ledger, job.case, reportsOf(job, signal, network), {
    dated: job.published !== undefined,
    onStep,
    signal,
    reader,
  });

async function* reportsOf(
  { documents, addresses, published }: ReadingJob,
  signal: AbortSignal,
  network: FetchEffects | undefined,
): AsyncGenerator<Result<ReadDocument>> {
  const dated = published === undefined ? {} : { published };
  for (const { name, text, ...told } of documents) {
    // Between two reports the other work of this thread has its turn.
    await new Promise((resolve) => setImmediate(resolve));
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    yield* readBytes(name, bytes, { ...told, ...dated });
  }
  for (const address of addresses) {
    if (signal.aborted) return;
    yield* readAddress(address, dated, network);
  }
}
