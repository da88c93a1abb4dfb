import type { Job } from './answers.js';
import { followJob, isOver, underWay } from './jobs.js';
import { announce, ledgerChanged, sinceOwnChange } from './live.js';

/** Milliseconds between two reloads of what is shown: often, but not for each of a hundred reports that are being read. */
const calm = 150;
const busy = 2_000;

/** Follows what the server tells: changes of the ledger by whatever process, and jobs. @returns what ends it */
export function followLedger(): () => void {
  const events = new EventSource('/api/events');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  const reload = () => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        ledgerChanged();
      },
      underWay() ? busy : calm,
    );
  };
  const on = (name: string, take: (data: unknown) => void) =>
    events.addEventListener(name, (event) => take(JSON.parse((event as MessageEvent<string>).data)));
  on('hello', (data) => {
    for (const job of (data as { jobs: Job[] }).jobs) followJob(job);
    // After a break nobody knows what was missed.
    if (!isFirst) reload();
    isFirst = false;
  });
  on('ledger', () => {
    if (!underWay() && sinceOwnChange() > 2_000) announce('The ledger changed; what is shown follows.');
    reload();
  });
  on('job', (data) => {
    const job = data as Job;
    followJob(job);
    if (!isOver(job)) return;
    announce(
      job.state === 'failed'
        ? 'Reading broke off.'
        : `${job.state === 'stopped' ? 'Reading stopped' : 'Reading done'}: ${job.added} added, ${job.claims} claims.`,
    );
    reload();
  });
  return () => {
    clearTimeout(timer);
    events.close();
  };
}
