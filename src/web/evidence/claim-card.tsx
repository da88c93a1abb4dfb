import { useEffect, useRef } from 'preact/hooks';
import type { ListedClaim } from '../data/answers.js';
import { capital, kindWords, moment, partiesWords } from '../parts/words.js';
import { ClaimFacts } from './claim-facts.js';
import { CorrectionForm } from './correction-form.js';
import type { Judging } from './judging.js';
import { shownText } from './shown-text.js';

/** One claim with all that is known of it, and what a person may decide on it. */
export function ClaimCard({
  of,
  judging,
  takesFocus = false,
}: {
  readonly of: ListedClaim;
  readonly judging: Judging;
  /** Puts the focus on the claim when it is opened, so that the keys work at once. */
  readonly takesFocus?: boolean;
}) {
  const { claim, judgement } = of;
  const heading = useRef<HTMLHeadingElement>(null);
  // Another claim is another focus
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [claim.id, takesFocus]);
  const parties = partiesWords(claim);
  return (
    <article class={`claim-card ${judgement?.decision ?? ''}`} aria-labelledby={`claim-${claim.id}`}>
      <p class="eyebrow">
        {kindWords(claim.kind)}
        {parties !== '' && <> · {shownText(parties)}</>}
      </p>
      <h3 id={`claim-${claim.id}`} class="gist" tabIndex={-1} ref={heading}>
        {claim.polarity === 'denied' && <span class="denied">Denied: </span>}
        {capital(shownText(claim.gist))}
      </h3>
      {claim.quote !== claim.gist && <blockquote class="quote">“{shownText(claim.quote)}”</blockquote>}
      {judgement !== null && <Standing judgement={judgement} />}
      {judging.correcting === claim.id ? (
        <CorrectionForm claim={claim} judging={judging} />
      ) : (
        <Actions of={of} judging={judging} />
      )}
      {judging.problem !== null && (
        <p class="denied ui" role="alert">
          {judging.problem.title} {judging.problem.detail}
        </p>
      )}
      <ClaimFacts of={of} />
    </article>
  );
}

const decided = { confirm: 'Confirmed', reject: 'Rejected', correct: 'Corrected', withdraw: 'Taken back' } as const;

function Standing({
  judgement: { decision, by, at, note },
}: {
  readonly judgement: NonNullable<ListedClaim['judgement']>;
}) {
  return (
    <p class="note standing">
      {decided[decision]} by {by}, {moment(at)}
      {note !== null && <>: {note}</>}
      {decision === 'reject' && '. It counts for nothing in the brief.'}
    </p>
  );
}

function Actions({ of: { claim, judgement }, judging }: { readonly of: ListedClaim; readonly judging: Judging }) {
  const action = (decision: 'confirm' | 'reject', label: string, key: string) => (
    <button
      type="button"
      class="button"
      aria-pressed={judgement?.decision === decision}
      disabled={judging.busy}
      onClick={() => judging.judge(claim.id, decision)}
    >
      {label}{' '}
      <span class="key" aria-hidden="true">
        {key}
      </span>
    </button>
  );
  return (
    <div class="actions no-print">
      {action('confirm', 'Confirm', 'c')}
      {action('reject', 'Reject', 'r')}
      <button
        type="button"
        class="button"
        aria-pressed={judgement?.decision === 'correct'}
        disabled={judging.busy}
        onClick={() => judging.correct(claim.id)}
      >
        Correct{' '}
        <span class="key" aria-hidden="true">
          e
        </span>
      </button>
      {judgement !== null && (
        <button
          type="button"
          class="button plain"
          disabled={judging.busy}
          onClick={() => judging.judge(claim.id, 'withdraw')}
        >
          Undo{' '}
          <span class="key" aria-hidden="true">
            u
          </span>
        </button>
      )}
    </div>
  );
}
