import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Tally } from '../desk/index.js';
import { failure, type Result, success } from '../documents/index.js';
import type { CaseName } from './case-files.js';
import type { ReadingJob } from './reading-job.js';
import type { jobSchema } from './schemas.js';

export type Job = z.infer<typeof jobSchema>;

export interface Jobs {
  /** Starts reading reports into a case; `too-many-jobs` where enough are waiting. */
  readonly add: (into: CaseName, job: ReadingJob) => Result<Job>;
  readonly all: () => readonly Job[];
  readonly one: (id: string) => Result<Job>;
  /** Stops a job between two reports; what was added stays. */
  readonly stop: (id: string) => Result<Job>;
  /** Calls back after every step of any job. @returns what ends it */
  readonly watch: (onStep: (job: Job) => void) => () => void;
  /** Stops all, and waits until the last report under way is in. */
  readonly close: () => Promise<void>;
}

/** Reads the reports of a job, here or in a thread. */
export type Read = (
  job: ReadingJob,
  hooks: { readonly onStep: (tally: Tally) => void; readonly signal: AbortSignal },
) => Promise<unknown>;

/** Jobs that may wait, and finished ones that are remembered. */
const mostWaiting = 20;
const mostKept = 100;

/** Reading in the background, one job after the other, by the reader of this name. */
export function createJobs(read: Read, reader: string): Jobs {
  const jobs = new Map<string, { job: Job; readonly stop: AbortController }>();
  const watchers = new Set<(job: Job) => void>();
  let queue: Promise<void> = Promise.resolve();
  const set = (id: string, change: Partial<Job>): void => {
    const entry = jobs.get(id)!;
    entry.job = { ...entry.job, ...change };
    for (const watcher of watchers) watcher(entry.job);
  };
  const one = (id: string): Result<Job> => {
    const entry = jobs.get(id);
    return entry ? success(entry.job) : failure('job-unknown', `There is no job ${id}; it may be long done.`, 'id');
  };
  const isOver = ({ state }: Job) => state === 'done' || state === 'stopped' || state === 'failed';
  const run = async (id: string, work: ReadingJob, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return set(id, { state: 'stopped' });
    set(id, { state: 'running' });
    let finished = 0;
    const onStep = ({ takenOver, problems, ...counts }: Tally) =>
      set(id, { finished: ++finished, ...counts, takenOver: [...takenOver], problems: [...problems] });
    try {
      await read(work, { onStep, signal });
      set(id, { state: signal.aborted ? 'stopped' : 'done' });
    } catch (error) {
      const problem = { code: 'server-error', message: error instanceof Error ? error.message : String(error) };
      set(id, { state: 'failed', problems: [...jobs.get(id)!.job.problems, problem] });
    }
  };
  return {
    add: (into, work) => {
      if ([...jobs.values()].filter((e) => !isOver(e.job)).length >= mostWaiting)
        return failure('too-many-jobs', `${mostWaiting} jobs are waiting; add again when some are done.`);
      const id = `job_${randomUUID()}`;
      const counts = { added: 0, joined: 0, reread: 0, unchanged: 0, forgotten: 0, claims: 0, dropped: 0 };
      const job: Job = {
        id,
        case: into,
        reader,
        state: 'waiting',
        total: work.documents.length + work.addresses.length,
        finished: 0,
        ...counts,
        takenOver: [],
        problems: [],
      };
      const stop = new AbortController();
      jobs.set(id, { job, stop });
      for (const [old, entry] of jobs) if (jobs.size > mostKept && isOver(entry.job)) jobs.delete(old);
      queue = queue.then(() => run(id, work, stop.signal));
      return success(job);
    },
    all: () => [...jobs.values()].map((e) => e.job),
    one,
    stop: (id) => {
      jobs.get(id)?.stop.abort();
      return one(id);
    },
    watch: (onStep) => {
      watchers.add(onStep);
      return () => watchers.delete(onStep);
    },
    close: async () => {
      for (const { stop } of jobs.values()) stop.abort();
      await queue;
    },
  };
}
