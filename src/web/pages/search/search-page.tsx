import { day } from '../../../brief/day.js';
import type { SearchAnswer } from '../../data/answers.js';
import { searchAll } from '../../data/api.js';
import { useRevision } from '../../data/live.js';
import { useResource } from '../../data/resource.js';
import { shownText } from '../../evidence/shown-text.js';
import { Empty, Shown } from '../../parts/states.js';
import { kindWords, partiesWords } from '../../parts/words.js';
import { addressOf, type Query } from '../../routes/route.js';
import './search-page.css';

/** Everything in the ledger that has all the words. */
export function SearchPage({ query }: { readonly query: Query }) {
  const words = (query['q'] ?? '').trim();
  const revision = useRevision();
  const found = useResource(words === '' ? null : `search ${words}`, (signal) => searchAll(words, signal), revision);
  if (words === '')
    return (
      <Empty title="Search" isPage>
        <p>
          Give one or more words in the box above: claims, reports, parties and cases that have all of them are found.
        </p>
      </Empty>
    );
  return (
    <div class="search">
      <h1>“{words}”</h1>
      <Shown of={found} what="Searching">
        {(answer) => <Found answer={answer} words={words} />}
      </Shown>
    </div>
  );
}

function Found({
  answer: { cases, parties, documents, claims },
  words,
}: {
  readonly answer: SearchAnswer;
  readonly words: string;
}) {
  if (cases.length + parties.length + documents.length + claims.length === 0)
    return (
      <Empty title="Nothing found">
        <p>
          No claim, report, party or case has all of these words. Fewer words find more; the words are looked for as
          they are written.
        </p>
      </Empty>
    );
  const brief = (caseId: string) => addressOf({ page: 'brief', caseId, item: null });
  return (
    <>
      {cases.length > 0 && (
        <section>
          <h2>Cases</h2>
          <ul class="plain-list">
            {cases.map((c) => (
              <li key={c.id}>
                <a href={brief(c.id)}>{c.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {parties.length > 0 && (
        <section>
          <h2>Parties</h2>
          <ul class="plain-list">
            {parties.map((p) => (
              <li key={p.id ?? p.name}>
                <strong>{shownText(p.name)}</strong>{' '}
                <span class="note">
                  in{' '}
                  {p.cases.map((c, i) => (
                    <>
                      {i > 0 && ', '}
                      <a href={brief(c.id)}>{c.name}</a>
                    </>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {documents.length > 0 && (
        <section>
          <h2>Documents</h2>
          <ul class="plain-list">
            {documents.map((d) => (
              <li key={`${d.case.id} ${d.id}`}>
                <a href={addressOf({ page: 'documents', caseId: d.case.id, item: d.id })}>
                  {shownText(d.title ?? d.name)}
                </a>
                <span class="note">
                  {[
                    shownText(d.publisher ?? d.name),
                    d.published === null ? 'date unknown' : day(d.published),
                    d.case.name,
                  ].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {claims.length > 0 && (
        <section>
          <h2>Claims</h2>
          <ul class="plain-list">
            {claims.map(({ case: of, claim }) => (
              <li key={`${of.id} ${claim.id}`}>
                <a href={addressOf({ page: 'documents', caseId: of.id, item: claim.document.id }, { claim: claim.id })}>
                  {claim.polarity === 'denied' && 'Denied: '}
                  <Highlit text={shownText(claim.gist)} words={words} />
                </a>
                <span class="note">
                  {[
                    kindWords(claim.kind),
                    partiesWords(claim),
                    claim.document.published === null ? 'date unknown' : day(claim.document.published),
                    of.name,
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The words looked for, marked where they stand. */
function Highlit({ text, words }: { readonly text: string; readonly words: string }) {
  const sought = words
    .split(/\s+/)
    .filter((w) => w !== '')
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = text.split(new RegExp(`(${sought.join('|')})`, 'giu'));
  return <>{parts.map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : part))}</>;
}
