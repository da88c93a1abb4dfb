import { useState } from 'preact/hooks';
import { day } from '../../../brief/day.js';
import type { Change } from '../../../picture/index.js';
import type { CaseDetail } from '../../data/answers.js';
import { changes } from '../../data/api.js';
import { useRevision } from '../../data/live.js';
import { useResource } from '../../data/resource.js';
import { stepAt } from '../../frame/as-of-steps.js';
import { EvidenceLink } from '../../parts/evidence-link.js';
import { count } from '../../parts/words.js';

const most = 4;

/** What the reports of the day looked at changed against the picture of the report day before. Nothing on the first day. */
export function WhatChanged({
  caseId,
  subject,
  asOf,
}: {
  readonly caseId: string;
  readonly subject: CaseDetail;
  readonly asOf: string | null;
}) {
  const revision = useRevision();
  const steps = subject.dates;
  const at = stepAt(steps, asOf);
  const [since, until] = [steps[at - 1]?.date ?? null, steps[at]?.date ?? null];
  const [isAll, setAll] = useState(false);
  const found = useResource(
    since && until && `changes ${caseId} ${since} ${until}`,
    (signal) => changes(caseId, since!, until!, signal),
    revision,
  );
  if (since === null || found.state === 'failed') return null;
  if (found.state === 'loading')
    return (
      <section class="what-changed" aria-busy>
        <h3>Since {day(since)}</h3>
      </section>
    );
  const { changes: moved } = found.value;
  const names = new Map<string, string>(
    found.value.claims.flatMap((c) => [...c.parties, ...c.toward]).map((p) => [p.id ?? p.name, p.name]),
  );
  return (
    <section class="what-changed" aria-label={`What changed since ${day(since)}`} aria-busy={found.old}>
      <h3>
        Since {day(since)}{' '}
        <span class="soft">{moved.length === 0 ? 'nothing moved' : count(moved.length, 'change')}</span>
      </h3>
      <ul class="plain-list">
        {moved.slice(0, isAll ? moved.length : most).map((c, i) => (
          <li key={i}>
            <span class="note">{label(c, names)}</span>{' '}
            {(c.after[0] ?? c.before[0]) ? (
              <EvidenceLink claim={(c.after[0] ?? c.before[0])!}>{c.gist}</EvidenceLink>
            ) : (
              c.gist
            )}
          </li>
        ))}
      </ul>
      {moved.length > most && (
        <button type="button" class="link ui no-print" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show all ${moved.length}`}
        </button>
      )}
    </section>
  );
}

const kinds: Readonly<Record<Change['kind'], string>> = {
  new: 'New position',
  moved: 'Moved',
  hardened: 'Hardened',
  softened: 'Softened',
  dropped: 'No longer held',
  contradicted: 'Contradicted',
  'offer-new': 'New offer',
  'offer-status': 'Offer',
  process: 'Process',
  settled: 'Forecast settled',
};

const label = ({ kind, party }: Change, names: ReadonlyMap<string, string>): string =>
  [kinds[kind], ...(party === null ? [] : [names.get(party) ?? party])].join(', ');
