import { day, days } from '../../brief/day.js';
import type { ListedClaim } from '../data/answers.js';
import { EvidenceLink } from '../parts/evidence-link.js';
import { count, issueWords, shareRange } from '../parts/words.js';
import { shownText } from './shown-text.js';

/** What a claim says of itself, and what the other claims make of it. Only what is there is listed. */
export function ClaimFacts({ of: { claim, weighed } }: { readonly of: ListedClaim }) {
  const { issue, condition, certainty, when, amount, sources } = claim;
  return (
    <dl class="facts">
      <dt>Issue</dt>
      <dd>{issue === null ? <span class="soft">none</span> : issueWords(issue)}</dd>
      <dt>Said</dt>
      <dd>{claim.polarity === 'denied' ? <span class="denied">denied: it is said not to be so</span> : 'affirmed'}</dd>
      {certainty !== null && (
        <>
          <dt>Hedge</dt>
          <dd>
            “{shownText(certainty.phrase)}”{' '}
            <span class="soft number">({shareRange(certainty.low, certainty.high)})</span>
          </dd>
        </>
      )}
      {condition !== null && (
        <>
          <dt>Condition</dt>
          <dd>{shownText(condition.text)}</dd>
        </>
      )}
      {when !== null && (
        <>
          <dt>About</dt>
          <dd>
            {when.from === null && when.to === null ? shownText(when.text) : days(when.from, when.to)}
            {!when.resolved && <span class="soft"> (not resolved)</span>}
          </dd>
        </>
      )}
      {amount !== null && (
        <>
          <dt>Amount</dt>
          <dd>{shownText(amount.text)}</dd>
        </>
      )}
      <dt>Source</dt>
      <dd>
        {sources.length === 0 ? (
          <>the outlet’s own voice</>
        ) : (
          <ol class="chain plain-list">
            {sources.map((s, i) => (
              <li key={i}>
                {shownText(s.name)}{' '}
                <span class="soft">{[s.type, s.access === 'unknown' ? '' : s.access].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ol>
        )}
      </dd>
      {weighed !== null && (
        <>
          <dt>Grade</dt>
          <dd>
            <span class="grade">
              {weighed.grade.reliability}
              {weighed.grade.credibility}
            </span>{' '}
            {weighed.grade.reasons.reliability}; {weighed.grade.reasons.credibility}
            {weighed.interested && '; the source is a party to it'}
          </dd>
          <Links title="Borne out" links={weighed.corroboration} />
          <Links title="Contradicted" links={weighed.contradiction} />
          {weighed.settled !== null && weighed.settled.outcome !== 'open' && (
            <>
              <dt>Forecast</dt>
              <dd>
                {weighed.settled.outcome === 'true' ? 'came true' : 'did not come true'}: {weighed.settled.reason}
              </dd>
            </>
          )}
        </>
      )}
      <dt>Reported</dt>
      <dd>{claim.document.published === null ? 'date unknown' : day(claim.document.published)}</dd>
    </dl>
  );
}

const most = 4;

function Links({
  title,
  links,
}: {
  readonly title: string;
  readonly links: readonly { claim: string; reason: string }[];
}) {
  if (links.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul class="plain-list">
          {links.slice(0, most).map((link) => (
            <li key={link.claim}>
              <EvidenceLink claim={link.claim}>{link.reason}</EvidenceLink>
            </li>
          ))}
          {links.length > most && <li class="soft">and {count(links.length - most, 'more claim')}</li>}
        </ul>
      </dd>
    </>
  );
}
