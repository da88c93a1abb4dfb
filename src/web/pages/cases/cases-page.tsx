import { useRef, useState } from 'preact/hooks';
import { day } from '../../../brief/day.js';
import { AddReports } from '../../adding/add-reports.js';
import { JobProgress } from '../../adding/job-progress.js';
import type { CaseSummary } from '../../data/answers.js';
import { allCases } from '../../data/api.js';
import { useJobs } from '../../data/jobs.js';
import { useRevision } from '../../data/live.js';
import { useResource } from '../../data/resource.js';
import { Shown } from '../../parts/states.js';
import { count } from '../../parts/words.js';
import { addressOf } from '../../routes/route.js';
import './cases-page.css';

/** The cases of the ledger, and how to begin one. */
export function CasesPage() {
  const revision = useRevision();
  const found = useResource('cases', (signal) => allCases(signal), revision);
  return (
    <Shown of={found}>
      {(cases) => (
        <div class="cases">
          {cases.length === 0 ? <Welcome /> : <h1>Cases</h1>}
          {cases.length > 0 && (
            <ul class="plain-list case-list">
              {cases.map((c) => (
                <CaseRow key={c.id} of={c} />
              ))}
            </ul>
          )}
          <NewCase isFirst={cases.length === 0} />
        </div>
      )}
    </Shown>
  );
}

function Welcome() {
  return (
    <>
      <h1>What is going on in the negotiations?</h1>
      <p class="intro">
        Give Rapporteur the reporting on a negotiation. It takes out every claim with its source and its exact words,
        and writes a brief in which every line leads to a sentence. Everything stays on this machine.
      </p>
    </>
  );
}

function CaseRow({ of: c }: { readonly of: CaseSummary }) {
  const period =
    c.first === null || c.last === null
      ? 'no dates'
      : c.first === c.last
        ? day(c.first)
        : `${day(c.first)} to ${day(c.last)}`;
  return (
    <li>
      <a href={addressOf({ page: 'brief', caseId: c.id, item: null })}>{c.name}</a>
      <span class="note number">
        {count(c.documents, 'document')}, {period}; {count(c.claims, 'claim')}
      </span>
    </li>
  );
}

function NewCase({ isFirst }: { readonly isFirst: boolean }) {
  const name = useRef<HTMLInputElement>(null);
  const [lacks, setLacks] = useState(false);
  const jobs = useJobs();
  const started = jobs.at(-1) ?? null;
  const given = () => {
    const value = name.current?.value.trim() ?? '';
    setLacks(value === '');
    if (value === '') name.current?.focus();
    return value === '' ? null : value;
  };
  return (
    <section class="new-case" aria-labelledby="new-case">
      <h2 id="new-case">{isFirst ? 'Begin with a case' : 'A new case'}</h2>
      <label class="field">
        Name of the negotiation
        <input
          ref={name}
          autocomplete="off"
          placeholder="Russia and Ukraine"
          aria-invalid={lacks}
          aria-describedby={lacks ? 'name-lacks' : undefined}
          onInput={() => setLacks(false)}
        />
        {lacks && (
          <span id="name-lacks" class="denied">
            Give the case a name first: who negotiates with whom.
          </span>
        )}
      </label>
      <AddReports caseName={given} />
      <JobProgress caseId={started?.case.id ?? null} />
      {started !== null && started.added + started.joined + started.unchanged > 0 && (
        <p>
          <a class="button primary" href={addressOf({ page: 'brief', caseId: started.case.id, item: null })}>
            Read the brief of {started.case.name}
          </a>
        </p>
      )}
      {isFirst && (
        <p class="note cli">
          The same from a terminal, with an example that is bundled:{' '}
          <code>rapporteur add "Russia and Ukraine" examples/ukraine-2022</code>
        </p>
      )}
    </section>
  );
}
