import { day } from '../../../brief/day.js';
import type { Brief, Citation } from '../../../brief/index.js';
import { segments } from '../../evidence/segments.js';
import { shownText } from '../../evidence/shown-text.js';
import { EvidenceLink } from '../../parts/evidence-link.js';

/** The annex of a brief: terms, and every cited sentence with its words marked. Folded on screen, where a citation opens its own; whole on paper. */
export function SentencesCited({ brief: { glossary, citations } }: { readonly brief: Brief }) {
  return (
    <section class="annex" aria-label="Annex">
      {glossary.length > 0 && (
        <>
          <h3>Terms</h3>
          <dl class="terms">
            {glossary.map(({ term, meaning }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <details class="on-paper">
        <summary>
          <h3>The sentences cited</h3> <span class="note number">{citations.length}</span>
        </summary>
        <ol class="plain-list sentences">
          {citations.map((c) => (
            <li key={c.number}>
              {c.claim === null ? (
                c.number
              ) : (
                <EvidenceLink claim={c.claim} label={`Source ${c.number}`}>
                  {c.number}
                </EvidenceLink>
              )}
              <Cited citation={c} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function Cited({ citation: { sentence, sentenceSpan, span, document, saidBy } }: { readonly citation: Citation }) {
  const place: [number, number] = [span[0] - sentenceSpan[0], span[1] - sentenceSpan[0]];
  return (
    <p>
      “
      {segments(sentence, [0, sentence.length], [{ id: 'words', span: place }]).map((s) =>
        s.ids.length > 0 ? <mark key={s.start}>{shownText(s.text)}</mark> : shownText(s.text),
      )}
      ”{' '}
      <span class="soft">
        {shownText(document.publisher ?? document.name)},{' '}
        {document.published === null ? 'undated' : day(document.published)}
        {saidBy === '' ? '' : `; ${saidBy}`}
      </span>
    </p>
  );
}
