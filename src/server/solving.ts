import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { analyse, type Model } from '../bargaining/index.js';
import { analysisRecord } from '../desk/index.js';
import type { Written } from './answers/all.js';

/** A model that a reader sent, and how it is to be analysed. */
export interface SolveRequest {
  readonly model: Model;
  readonly options: Parameters<typeof analyse>[1];
}

/** The analysis as it is sent, or why there is none. */
export function solved({ model, options }: SolveRequest): Written {
  const analysis = analyse(model, options);
  return analysis.ok ? { ok: true, json: JSON.stringify(analysisRecord(analysis.value)) } : analysis;
}

export interface Solver {
  readonly solve: (request: SolveRequest) => Promise<Written>;
  readonly close: () => Promise<void>;
}

const beside = fileURLToPath(new URL('./solve-worker.js', import.meta.url));
/** Longest that one model may take, in milliseconds: those of the examples take less than one second. */
const longest = 30_000;

const tooLong = (limit: number): Written => ({
  ok: false,
  problem: {
    code: 'model-too-heavy',
    message: `The analysis was stopped after ${limit / 1000} seconds. Ask for fewer samples, take out issues or options, or analyse it without a limit: rapporteur solve.`,
  },
});

/**
 * Analyses models one after the other in a thread of its own, so that a heavy one holds up nobody who reads; one that takes too long is stopped
 * with its thread, and the next gets a new one. A checkout that runs its TypeScript has no such file: it does the work in the one thread.
 */
export function createSolver({ file = beside, limit = longest } = {}): Solver {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const inThread = (request: SolveRequest): Promise<Written> =>
    new Promise((resolve, reject) => {
      worker ??= new Worker(file);
      const at = worker;
      const leave = () => {
        clearTimeout(timer);
        at.off('message', answered).off('error', broke);
      };
      const drop = () => {
        leave();
        worker = undefined;
        void at.terminate();
      };
      const answered = (answer: Written) => {
        leave();
        resolve(answer);
      };
      const broke = (error: Error) => {
        drop();
        reject(error);
      };
      const timer = setTimeout(() => {
        drop();
        resolve(tooLong(limit));
      }, limit);
      at.on('message', answered).on('error', broke);
      at.postMessage(request);
      at.unref();
    });
  return {
    solve: (request) => {
      if (!existsSync(file)) return Promise.resolve(solved(request));
      const next = last.then(() => inThread(request));
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
