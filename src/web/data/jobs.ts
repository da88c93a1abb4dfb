import { useEffect, useState } from 'preact/hooks';
import type { Job } from './answers.js';

/** Jobs that this page started or saw under way; those that were over before are left alone. */
const followed = new Map<string, Job>();
const listeners = new Set<() => void>();

export const isOver = ({ state }: Job): boolean => state === 'done' || state === 'stopped' || state === 'failed';

/** Takes in how far a job is. */
export function followJob(job: Job): void {
  const before = followed.get(job.id);
  if (before === undefined && isOver(job)) return;
  // An answer may arrive after a later event.
  if (before !== undefined && (isOver(before) || before.finished > job.finished)) return;
  // What is over makes way when something new begins; requests of one drop stay together.
  const ofCase = [...followed.values()].filter((j) => j.case.id === job.case.id);
  if (before === undefined && ofCase.every(isOver)) for (const { id } of ofCase) followed.delete(id);
  followed.set(job.id, job);
  for (const listener of listeners) listener();
}

export function useJobs(): readonly Job[] {
  const [, setTold] = useState(0);
  useEffect(() => {
    const listener = () => setTold((n) => n + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return [...followed.values()];
}

/** Whether reading goes on in any case. */
export const underWay = (): boolean => [...followed.values()].some((job) => !isOver(job));
