import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Tally } from '../desk/index.js';
import type { WorkerData, WorkerReply, WorkerRequest } from './worker.js';

const file = fileURLToPath(new URL('./worker.js', import.meta.url));
/** A checkout that runs its TypeScript has no such file; it then does all work in the one thread. */
export const hasThreads = (): boolean => existsSync(file);

type Work = Extract<WorkerRequest, { id: number; do: 'answer' | 'read' }>;
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

export interface Thread {
  /** Does one piece of work; rejects where it broke. */
  readonly run: <T>(
    work: WithoutId<Work>,
    hooks?: { readonly onStep?: (tally: Tally) => void; readonly signal?: AbortSignal },
  ) => Promise<T>;
  /** Ends it once what is under way is done. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onStep: ((tally: Tally) => void) | undefined;
}

/** A thread with the ledger open, so that long work holds up no request. It is started with the first work, and anew should it break. */
export function createThread(data: WorkerData): Thread {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();
  const start = (): Worker => {
    const made = new Worker(file, { workerData: data });
    made.on('message', (reply: WorkerReply) => {
      const who = waiting.get(reply.id);
      if (reply.said === 'step') return who?.onStep?.(reply.tally);
      waiting.delete(reply.id);
      if (reply.said === 'done') who?.resolve(reply.value as never);
      else who?.reject(new Error(reply.error));
    });
    made.on('error', (error: Error) => {
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    made.unref();
    return made;
  };
  return {
    run: (work, { onStep, signal } = {}) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const to = worker;
        const id = ++last;
        waiting.set(id, { resolve, reject, onStep });
        to.postMessage({ ...work, id });
        signal?.addEventListener('abort', () => to.postMessage({ do: 'stop', id } satisfies WorkerRequest), {
          once: true,
        });
        if (signal?.aborted) to.postMessage({ do: 'stop', id } satisfies WorkerRequest);
      }),
    close: async () => {
      const ending = worker;
      worker = undefined;
      if (!ending) return;
      // Now the process has to wait for it.
      ending.ref();
      const over = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
      ending.postMessage({ do: 'end' } satisfies WorkerRequest);
      await over;
    },
  };
}
