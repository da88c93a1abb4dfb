import { parentPort, workerData } from 'node:worker_threads';
import { type ModelEndpoint, readerAt, systemEndpointEffects, type Tally } from '../desk/index.js';
import { withLedger } from '../ledger/index.js';
import { type AnswerName, type AskedOf, type Written, written } from './answers/all.js';
import { createCaseFiles } from './case-files.js';
import { type ReadingJob, readJob } from './reading-job.js';

/** What a worker thread is asked. */
export type WorkerRequest =
  | { readonly do: 'answer'; readonly id: number; readonly name: AnswerName; readonly asked: unknown }
  | { readonly do: 'read'; readonly id: number; readonly job: ReadingJob }
  | { readonly do: 'stop'; readonly id: number }
  | { readonly do: 'end' };

/** What it says. */
export type WorkerReply =
  | { readonly said: 'step'; readonly id: number; readonly tally: Tally }
  | { readonly said: 'done'; readonly id: number; readonly value: Written | Tally }
  | { readonly said: 'broken'; readonly id: number; readonly error: string };

const port = parentPort!;
const say = (reply: WorkerReply) => port.postMessage(reply);
/** What a worker thread is given at its start. */
export interface WorkerData {
  /** Of the ledger. */
  readonly address: string;
  /** Of the language model that reads, where one does. */
  readonly model: ModelEndpoint | undefined;
}
const { address, model } = workerData as WorkerData;
const reader = model && readerAt(model, systemEndpointEffects);

const opened = await withLedger(address, { now: () => Date.now() }, async (ledger) => {
  const files = createCaseFiles(ledger);
  const stops = new Map<number, AbortController>();
  const handle = async (request: Exclude<WorkerRequest, { do: 'stop' | 'end' }>): Promise<Written | Tally> => {
    if (request.do === 'answer') return written(files, request.name, request.asked as AskedOf<AnswerName>);
    const stop = new AbortController();
    stops.set(request.id, stop);
    const onStep = (tally: Tally) => say({ said: 'step', id: request.id, tally });
    return readJob(ledger, request.job, { onStep, signal: stop.signal, reader }).finally(() =>
      stops.delete(request.id),
    );
  };
  await new Promise<void>((resolve) => {
    port.on('message', (request: WorkerRequest) => {
      if (request.do === 'end') resolve();
      else if (request.do === 'stop') stops.get(request.id)?.abort();
      else
        handle(request).then(
          (value) => say({ said: 'done', id: request.id, value }),
          (error: Error) => say({ said: 'broken', id: request.id, error: error.stack ?? String(error) }),
        );
    });
  });
});
port.close();
if (!opened.ok) throw new Error(opened.problem.message);
