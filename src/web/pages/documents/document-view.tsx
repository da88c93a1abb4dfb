import { useEffect } from 'preact/hooks';
import { day } from '../../../brief/day.js';
import type { DocumentText as Answer } from '../../data/answers.js';
import { documentText } from '../../data/api.js';
import { useRevision } from '../../data/live.js';
import { useResource } from '../../data/resource.js';
import { ClaimCard } from '../../evidence/claim-card.js';
import { DocumentText } from '../../evidence/document-text.js';
import { judgingKey, useJudging } from '../../evidence/judging.js';
import { shownText } from '../../evidence/shown-text.js';
import { StepLinks } from '../../evidence/step-links.js';
import { Shown } from '../../parts/states.js';
import { count } from '../../parts/words.js';
import { caseAddress, changeQuery } from '../../routes/location.js';

/** One report with its claims marked, and beside it the claim that is open, to be judged. */
export function DocumentView({
  caseId,
  id,
  claim,
}: {
  readonly caseId: string;
  readonly id: string;
  readonly claim: string | null;
}) {
  const revision = useRevision();
  const found = useResource(`document ${caseId} ${id}`, (signal) => documentText(caseId, id, signal), revision);
  return <Shown of={found}>{(document) => <Reading caseId={caseId} document={document} claim={claim} />}</Shown>;
}

function Reading({
  caseId,
  document,
  claim,
}: {
  readonly caseId: string;
  readonly document: Answer;
  readonly claim: string | null;
}) {
  const judging = useJudging(caseId);
  const { claims, title, name, publisher, published, url, copyOf, words } = document;
  const order = claims.map((c) => c.claim.id);
  const open = claims.find((c) => c.claim.id === claim) ?? null;
  const judged = claims.filter((c) => c.judgement !== null).length;
  const step = (by: 1 | -1) => {
    const at = claim === null ? -1 : order.indexOf(claim);
    const next = order[at === -1 && by === -1 ? order.length - 1 : at + by];
    if (next !== undefined) changeQuery({ claim: next }, { replace: true });
  };
  // When another report opens, the first claim is ready to be judged
  useEffect(() => {
    if (claim === null && order[0] !== undefined) changeQuery({ claim: order[0] }, { replace: true });
  }, [document.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are a second way; links and buttons do the same
    <div
      class="reading"
      onKeyDown={(event) =>
        judgingKey(event, { claim: open?.claim.id ?? null, judged: open?.judgement != null, judging, step })
      }
    >
      <article aria-label="Document">
        <p class="note">
          <a href={caseAddress({ page: 'documents', caseId, item: null })}>All documents</a>
        </p>
        <header>
          <p class="note">
            {shownText(publisher ?? name)}, {published === null ? 'date unknown' : day(published)};{' '}
            {count(words, 'word')}, {count(claims.length, 'claim')}
            {judged > 0 && `, ${judged} judged`}
            {url !== null && /^https?:\/\//i.test(url) && (
              <>
                {' · '}
                <a href={url} rel="noopener noreferrer" target="_blank">
                  where it was published
                </a>
              </>
            )}
          </p>
          {copyOf !== null && (
            <p class="note">
              A copy of <a href={caseAddress({ page: 'documents', caseId, item: copyOf })}>an earlier report</a>: both
              count as one origin.
            </p>
          )}
          {/* The text has its own headline; a screen reader finds its way by this one. */}
          <h2 class={title === null ? undefined : 'unseen'}>{shownText(title ?? name)}</h2>
        </header>
        <DocumentText text={document.text} blocks={document.blocks} claims={claims} open={open?.claim.id ?? null} />
      </article>
      <aside class="judging" aria-label="The open claim">
        <div class="judging-bar">
          <p class="note number">
            {open === null
              ? count(claims.length, 'claim')
              : `Claim ${order.indexOf(open.claim.id) + 1} of ${order.length}`}
          </p>
          <StepLinks order={order} claim={open?.claim.id ?? null} />
        </div>
        {open !== null && <ClaimCard of={open} judging={judging} takesFocus />}
        {claims.length === 0 && <p>No claim about a negotiation was read from this report.</p>}
      </aside>
    </div>
  );
}
