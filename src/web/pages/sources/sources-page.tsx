import type { PictureAnswer, SourcesAnswer } from '../../data/answers.js';
import { picture, sources } from '../../data/api.js';
import { useRevision } from '../../data/live.js';
import { type Resource, useResource } from '../../data/resource.js';
import { shownText } from '../../evidence/shown-text.js';
import { EvidenceLink } from '../../parts/evidence-link.js';
import { Empty, Shown } from '../../parts/states.js';
import { capital, count } from '../../parts/words.js';
import type { CasePageProps } from '../../routes/pages.js';
import { claimOrigins, type Stance } from './claim-origins.js';
import './sources-page.css';

type Source = SourcesAnswer['sources'][number];
type Origin = SourcesAnswer['origins'][number];

/** Who says so, how good they are and why; what rests on whom; and who bears out or denies whom. */
export function SourcesPage({ caseId, query }: CasePageProps) {
  const asOf = query['as-of'] ?? null;
  const revision = useRevision();
  const graded = useResource(`sources ${caseId} ${asOf}`, (signal) => sources(caseId, asOf, signal), revision);
  const weighed = useResource(
    `weighed ${caseId} ${asOf}`,
    (signal) => picture(caseId, asOf, { claims: true, signal }),
    revision,
  );
  const sides = new Map(weighed.state === 'ready' ? weighed.value.picture.parties.map((p) => [p.key, p.name]) : []);
  return (
    <Shown of={graded}>
      {(answer) =>
        answer.sources.length === 0 && answer.origins.length === 0 ? (
          <Empty title="No sources yet">
            <p>Sources are found in reports; this case has none as of this day.</p>
          </Empty>
        ) : (
          <div class="sources">
            <Quoted sources={answer.sources} sides={sides} />
            <WhoBearsOut weighed={weighed} />
            <RestsOn origins={answer.origins} />
          </div>
        )
      }
    </Shown>
  );
}

function Quoted({
  sources: all,
  sides,
}: {
  readonly sources: readonly Source[];
  readonly sides: ReadonlyMap<string, string>;
}) {
  return (
    <section aria-labelledby="quoted">
      <h2 id="quoted">Who is quoted</h2>
      <p class="note lead">
        Reliability from A (completely reliable) to E, F where it cannot be judged; credibility of what they say from 1
        (confirmed) to 5, 6 where it cannot be judged. The outlets’ own voice is no source here.
      </p>
      {all.length === 0 ? (
        <p>No report names or quotes a source.</p>
      ) : (
        <ul class="plain-list graded">
          {all.map((s, i) => (
            <li key={i}>
              <span class="grade" title="Reliability">
                {s.reliability[0]?.grade ?? 'F'}
              </span>
              <div>
                <p>
                  <strong>{shownText(capital(s.name))}</strong>{' '}
                  <span class="note">
                    {[
                      s.type,
                      s.access === 'unknown' ? '' : s.access,
                      s.affiliation === null ? '' : (sides.get(s.affiliation) ?? s.affiliation),
                    ]
                      .filter((w) => w !== '')
                      .join(', ')}
                  </span>
                </p>
                <p class="ui">{reasons(s)}</p>
                {s.forecasts !== null && (
                  <p class="ui">
                    Track record: {s.forecasts.right} of {count(s.forecasts.settled, 'settled forecast')} came out as
                    said
                    {s.forecasts.brier !== null && <>; Brier score {s.forecasts.brier.toFixed(2)} (0 is best)</>}.
                  </p>
                )}
              </div>
              <Credibility of={s} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function reasons({ reliability, borneOut, contradicted, claims, documents }: Source): string {
  const [main, ...others] = reliability;
  return [
    ...(main === undefined ? [] : [capital(main.reason)]),
    ...others.slice(0, 2).map((r) => `${r.grade} for ${count(r.claims, 'claim')} where ${r.reason}`),
    `${count(claims, 'claim')} in ${count(documents, 'document')}`,
    ...(borneOut > 0 ? [`${borneOut} borne out elsewhere`] : []),
    ...(contradicted > 0 ? [`${contradicted} contradicted`] : []),
  ].join('; ');
}

/** How many claims have which credibility, as one bar, and in words. */
function Credibility({ of: { credibility, claims } }: { readonly of: Source }) {
  const parts = [1, 2, 3, 4, 5, 6]
    .map((grade) => ({ grade, n: Number(credibility[grade] ?? 0) }))
    .filter(({ n }) => n > 0);
  let from = 0;
  return (
    <div class="credibility">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ grade, n }) => {
          const x = from;
          from += (100 * n) / claims;
          return (
            <rect
              key={grade}
              class={`c${grade}`}
              x={x}
              y="0"
              width={Math.max(0, (100 * n) / claims - 0.8)}
              height="6"
            />
          );
        })}
      </svg>
      <p class="note number">{parts.map(({ grade, n }) => `${n} at ${grade}`).join(', ')}</p>
    </div>
  );
}

const signs: Readonly<Record<Stance['stance'], string>> = { asserts: '●', denies: '✕', silent: '·' };
const mostRows = 40;
const mostColumns = 10;

function WhoBearsOut({ weighed }: { readonly weighed: Resource<PictureAnswer> }) {
  return (
    <section aria-labelledby="bears-out">
      <h2 id="bears-out">Who bears out whom</h2>
      <Shown of={weighed}>
        {({ picture: { claims } }) => {
          const { origins, rows } = claimOrigins(claims);
          if (rows.length === 0)
            return <p>No claim is borne out or contradicted by another origin: each rests on one alone.</p>;
          const shown = origins.slice(0, mostColumns);
          return (
            <>
              <p class="note lead">
                Each row is one thing that more than one origin speaks of: <span class="sign">●</span> says so,{' '}
                <span class="sign denies">✕</span> denies it or says the contrary, <span class="sign">·</span> is
                silent. Copies of one report are one origin.
              </p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
              <section class="scroll" tabIndex={0} aria-label="Claims by origin">
                <table class="table origin-table">
                  <thead>
                    <tr>
                      <th scope="col">What is said</th>
                      {shown.map((origin) => (
                        <th key={origin.id} scope="col">
                          {shownText(origin.name)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.slice(0, mostRows).map((row) => (
                      <tr key={row.claim}>
                        <th scope="row">
                          <EvidenceLink claim={row.claim}>{capital(shownText(row.gist))}</EvidenceLink>
                        </th>
                        {row.stances.slice(0, mostColumns).map(({ stance, claim }, i) => (
                          <td key={shown[i]!.id} class={`sign ${stance}`}>
                            {claim === null ? (
                              <>
                                <span aria-hidden="true">{signs[stance]}</span>
                                <span class="unseen">{stance}</span>
                              </>
                            ) : (
                              <EvidenceLink claim={claim} label={`${shown[i]!.name} ${stance} it`}>
                                {signs[stance]}
                              </EvidenceLink>
                            )}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
              {(rows.length > mostRows || origins.length > mostColumns) && (
                <p class="note">
                  {rows.length > mostRows && `${count(rows.length - mostRows, 'more row')}. `}
                  {origins.length > mostColumns &&
                    `${count(origins.length - mostColumns, 'more origin')} that speak in fewer rows.`}
                </p>
              )}
            </>
          );
        }}
      </Shown>
    </section>
  );
}

const originKinds = {
  document: 'the report itself',
  source: 'a source that is quoted',
  outlet: 'another outlet that is repeated',
} as const;
const mostClaims = 12;

function RestsOn({ origins }: { readonly origins: readonly Origin[] }) {
  return (
    <section aria-labelledby="rests-on">
      <h2 id="rests-on">What rests on whom</h2>
      <p class="note lead">
        Where each piece of information first came from. What rests on one origin alone falls with it.
      </p>
      <ul class="plain-list rests">
        {origins.map((o) => (
          <li key={o.id}>
            <details>
              <summary>
                <span class="what">
                  {shownText(capital(o.name))} <span class="note">{originKinds[o.kind]}</span>
                </span>
                <span class="note number">
                  {count(o.claims.length, 'claim')}, {count(o.documents.length, 'document')}
                </span>
              </summary>
              <p class="ui">
                Claims{' '}
                {o.claims.slice(0, mostClaims).map((id, i) => (
                  <EvidenceLink key={id} claim={id} label={`Claim ${i + 1} of ${o.name}`}>
                    {i + 1}
                  </EvidenceLink>
                ))}
                {o.claims.length > mostClaims && <span class="soft">and {o.claims.length - mostClaims} more</span>}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
