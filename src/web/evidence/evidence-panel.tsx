import { useMemo } from 'preact/hooks';
import { day } from '../../brief/day.js';
import { claimOfCase, documentText } from '../data/api.js';
import { useRevision } from '../data/live.js';
import { useResource } from '../data/resource.js';
import { Shown } from '../parts/states.js';
import { caseAddress, changeQuery } from '../routes/location.js';
import { ClaimCard } from './claim-card.js';
import { DocumentText } from './document-text.js';
import { judgingKey, useJudging } from './judging.js';
import { shownText } from './shown-text.js';
import { StepLinks } from './step-links.js';

/** Beside a page: the claim that a citation opened, and its sentence in its document. */
export function EvidencePanel({ caseId, claim }: { readonly caseId: string; readonly claim: string }) {
  const revision = useRevision();
  const detail = useResource(`claim ${caseId} ${claim}`, (signal) => claimOfCase(caseId, claim, signal), revision);
  const documentId =
    detail.state === 'ready' && detail.value.claim.id === claim ? detail.value.claim.document.id : null;
  const document = useResource(
    documentId && `document ${caseId} ${documentId}`,
    (signal) => documentText(caseId, documentId!, signal),
    revision,
  );
  const judging = useJudging(caseId);
  const order = useMemo(
    () => (document.state === 'ready' ? document.value.claims.map((c) => c.claim.id) : []),
    [document],
  );
  const close = () => changeQuery({ claim: '' });
  const step = (by: 1 | -1) => {
    const next = order[order.indexOf(claim) + by];
    if (next !== undefined) changeQuery({ claim: next }, { replace: true });
  };
  return (
    <aside
      class="evidence"
      aria-label="The claim in its document"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        else
          judgingKey(event, {
            claim,
            judged: detail.state === 'ready' && detail.value.judgement !== null,
            judging,
            step,
          });
      }}
    >
      <div class="evidence-bar">
        <p class="note number">{order.includes(claim) && `Claim ${order.indexOf(claim) + 1} of ${order.length}`}</p>
        <StepLinks order={order} claim={claim} />
        <button type="button" class="button plain" onClick={close}>
          Close
        </button>
      </div>
      <div class="evidence-parts">
        <div class="evidence-claim">
          <Shown of={detail}>{(value) => <ClaimCard of={value} judging={judging} takesFocus />}</Shown>
        </div>
        {documentId !== null && (
          <section class="evidence-document own-scroll" aria-label="Document">
            <Shown of={document}>
              {(value) => (
                <>
                  <p class="note">
                    <a href={caseAddress({ page: 'documents', caseId, item: value.id }, { claim })}>
                      {shownText(value.publisher ?? value.name)},{' '}
                      {value.published === null ? 'date unknown' : day(value.published)}
                    </a>
                  </p>
                  <DocumentText text={value.text} blocks={value.blocks} claims={value.claims} open={claim} />
                </>
              )}
            </Shown>
          </section>
        )}
      </div>
    </aside>
  );
}
