import { EvidencePanel } from '../evidence/evidence-panel.js';
import '../evidence/evidence.css';
import { day } from '../../brief/day.js';
import type { CaseDetail } from '../data/answers.js';
import { caseDetail } from '../data/api.js';
import { useRevision } from '../data/live.js';
import { useResource } from '../data/resource.js';
import { Lazy } from '../parts/lazy.js';
import { Failed, Loading } from '../parts/states.js';
import { count } from '../parts/words.js';
import { caseAddress } from '../routes/location.js';
import { casePages } from '../routes/pages.js';
import type { CasePageId, Query, Route } from '../routes/route.js';
import { AsOf } from './as-of.js';
import { useTitle } from './title.js';

/** What stands round every page of a case: its name, the way to the other pages, the day it is looked at, and beside it the open claim. */
export function CaseFrame({
  route,
  query,
}: {
  readonly route: Extract<Route, { caseId: string }>;
  readonly query: Query;
}) {
  const { caseId, item } = route;
  const revision = useRevision();
  const found = useResource(`case ${caseId}`, (signal) => caseDetail(caseId, signal), revision);
  const page = casePages.find((p) => p.id === route.page)!;
  const isHere = found.state === 'ready' && (!found.old || found.value.id === caseId);
  useTitle(page.title, isHere ? found.value.name : caseId);
  if (found.state === 'failed')
    return (
      <main id="main" class="page" tabIndex={-1}>
        <Failed problem={found.problem} retry={found.retry} />
        <p>
          <a href="/">All cases</a>
        </p>
      </main>
    );
  if (!isHere)
    return (
      <main id="main" class="page" tabIndex={-1}>
        <Loading />
      </main>
    );
  const subject = found.value;
  const claim = route.page === 'documents' && item !== null ? undefined : query['claim'];
  return (
    <div class={claim === undefined ? 'case-body' : 'case-body with-evidence'}>
      <main id="main" tabIndex={-1}>
        <CaseHead subject={subject} page={route.page} caseId={caseId} asOf={query['as-of'] ?? null} />
        <div class="page">
          <Lazy load={page.load} props={{ caseId, subject, item, query }} />
        </div>
      </main>
      {claim !== undefined && <EvidencePanel caseId={caseId} claim={claim} />}
    </div>
  );
}

/** Documents are what they are on any day. */
const isDated = (page: CasePageId): boolean => page !== 'documents';

function CaseHead({
  subject,
  page,
  caseId,
  asOf,
}: {
  readonly subject: CaseDetail;
  readonly page: CasePageId;
  readonly caseId: string;
  readonly asOf: string | null;
}) {
  return (
    <div class="case-head">
      <h1>{subject.name}</h1>
      <p class="note number">{summary(subject)}</p>
      <nav class="case-nav" aria-label="Pages of this case">
        <ul>
          {casePages.map((p) => (
            <li key={p.id}>
              <a
                href={caseAddress({ page: p.id, caseId, item: null })}
                {...(p.id === page ? { 'aria-current': 'page' as const } : {})}
              >
                {p.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isDated(page) && <AsOf steps={subject.dates} asOf={asOf} />}
    </div>
  );
}

function summary({ documents, claims, first, last, judged }: CaseDetail): string {
  const n = judged.confirm + judged.reject + judged.correct;
  return [
    count(documents, 'document'),
    ...(first === null || last === null ? [] : [first === last ? day(first) : `${day(first)} to ${day(last)}`]),
    count(claims, 'claim'),
    ...(n === 0 ? [] : [`${n} judged`]),
  ].join(' · ');
}
