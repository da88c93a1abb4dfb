import type { Job } from '../data/answers.js';
import { stopJob } from '../data/api.js';
import { followJob, isOver, useJobs } from '../data/jobs.js';
import { shownText } from '../evidence/shown-text.js';
import { count, modelOf } from '../parts/words.js';

/** Reading under way in a case, with what it found, and a way to stop it. Several requests of one drop show as one. */
export function JobProgress({ caseId }: { readonly caseId: string | null }) {
  const jobs = useJobs().filter((job) => caseId === null || job.case.id === caseId);
  if (jobs.length === 0) return null;
  const running = jobs.filter((job) => !isOver(job));
  const sum = (of: (job: Job) => number) => jobs.reduce((total, job) => total + of(job), 0);
  const [finished, total] = [sum((j) => j.finished), sum((j) => Math.max(j.total, j.finished))];
  const problems = jobs.flatMap((j) => j.problems);
  const takenOver = jobs.flatMap((j) => j.takenOver);
  const dropped = sum((j) => j.dropped);
  const model = jobs.map((j) => modelOf(j.reader)).find((m) => m !== null);
  const found = [
    [sum((j) => j.added), 'added'],
    [sum((j) => j.joined), 'known from another case'],
    [sum((j) => j.reread), 'read anew'],
    [sum((j) => j.unchanged), 'there already'],
    [sum((j) => j.forgotten), 'forgotten before, and refused'],
  ] as const;
  const words = found
    .filter(([n]) => n > 0)
    .map(([n, what]) => `${n} ${what}`)
    .join(', ');
  return (
    <section class="job" aria-label="Reading">
      {running.length > 0 ? (
        <>
          <label class="ui" for="job-progress">
            Reading {finished} of {count(total, 'document')}
            {model !== undefined && ` with ${shownText(model)}`}
          </label>
          <progress id="job-progress" value={finished} max={Math.max(1, total)} />
          <button
            type="button"
            class="button"
            onClick={() => {
              for (const job of running) stopJob(job.id).then(followJob, () => undefined);
            }}
          >
            Stop
          </button>
        </>
      ) : (
        <p class="ui">
          {jobs.some((j) => j.state === 'stopped')
            ? `Stopped after ${finished} of ${count(total, 'document')}.`
            : `Read ${count(Math.max(0, finished - problems.length), 'document')}.`}
        </p>
      )}
      <p class="note">
        {words === ''
          ? ''
          : `${words}; ${count(
              sum((j) => j.claims),
              'claim',
            )}${dropped === 0 ? '' : `, and ${dropped} left out whose words or speaker their document does not hold`}.`}
      </p>
      <Told of={problems} what="could not be read" open={running.length === 0} />
      <Told of={takenOver} what="not read by the language model" open={running.length === 0} />
    </section>
  );
}

/** Documents of which something went otherwise, each with the reason; a few stand open once the reading is over. */
function Told({
  of: problems,
  what,
  open,
}: {
  readonly of: Job['problems'];
  readonly what: string;
  readonly open: boolean;
}) {
  if (problems.length === 0) return null;
  return (
    <details class="ui" open={open && problems.length <= 3}>
      <summary>
        {count(problems.length, 'document')} {what}
      </summary>
      <ul>
        {problems.map((p, i) => (
          <li key={i}>
            {p.where !== undefined && <strong>{p.where}: </strong>}
            {p.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
