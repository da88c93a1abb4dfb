import { day } from '../../../brief/day.js';
import { AddReports } from '../../adding/add-reports.js';
import { JobProgress } from '../../adding/job-progress.js';
import type { CaseDocument } from '../../data/answers.js';
import { caseDocuments } from '../../data/api.js';
import { useRevision } from '../../data/live.js';
import { useResource } from '../../data/resource.js';
import { shownText } from '../../evidence/shown-text.js';
import { Shown } from '../../parts/states.js';
import { count, modelOf } from '../../parts/words.js';
import { caseAddress } from '../../routes/location.js';
import type { CasePageProps } from '../../routes/pages.js';
import { DocumentView } from './document-view.js';
import './documents-page.css';

/** The reports of a case: add some, or open one and judge its claims. */
export function DocumentsPage({ caseId, subject, item, query }: CasePageProps) {
  if (item !== null) return <DocumentView caseId={caseId} id={item} claim={query['claim'] ?? null} />;
  return <DocumentList caseId={caseId} caseName={subject.name} />;
}

function DocumentList({ caseId, caseName }: { readonly caseId: string; readonly caseName: string }) {
  const revision = useRevision();
  const found = useResource(`documents ${caseId}`, (signal) => caseDocuments(caseId, signal), revision);
  return (
    <>
      <h2 class="page-title">Documents</h2>
      <JobProgress caseId={caseId} />
      <Shown of={found}>
        {(documents) =>
          documents.length === 0 ? (
            <p>No document yet. Add the first below.</p>
          ) : (
            <ul class="plain-list reports" aria-label="Documents">
              {documents.map((d) => (
                <Row key={d.id} caseId={caseId} of={d} />
              ))}
            </ul>
          )
        }
      </Shown>
      <h2 class="page-title add-title">Add documents</h2>
      <AddReports caseName={() => caseName} />
    </>
  );
}

function Row({ caseId, of: d }: { readonly caseId: string; readonly of: CaseDocument }) {
  const model = modelOf(d.reader);
  return (
    <li>
      <span class="note number date">{d.published === null ? 'date unknown' : day(d.published)}</span>
      <span class="what">
        <a href={caseAddress({ page: 'documents', caseId, item: d.id })}>{shownText(d.title ?? d.name)}</a>
        <span class="note">{shownText(d.publisher ?? d.name)}</span>
      </span>
      <span class="note number size">
        {count(d.claims, 'claim')} in {count(d.words, 'word')}
        {model !== null && `, read by ${shownText(model)}`}
      </span>
    </li>
  );
}
