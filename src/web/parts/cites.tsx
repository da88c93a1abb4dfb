import { Fragment } from 'preact';
import type { Citation } from '../../brief/index.js';
import { EvidenceLink } from './evidence-link.js';

/** The numbers of the citations that a sentence stands on; each opens its claim beside the page. */
export function Cites({ of, citations }: { readonly of: readonly number[]; readonly citations: Citations }) {
  if (of.length === 0) return null;
  return (
    <span class="cites">
      {of.map((n, i) => {
        const citation = citations.get(n);
        return (
          <Fragment key={n}>
            {/* A line may break between two figures, but not before the first. */}
            {i > 0 && ' '}
            {citation === undefined || citation.claim === null ? (
              n
            ) : (
              <EvidenceLink claim={citation.claim} label={`Source ${n}: ${whence(citation)}`}>
                {n}
              </EvidenceLink>
            )}
          </Fragment>
        );
      })}
    </span>
  );
}

/** Citations by their number. */
export type Citations = ReadonlyMap<number, Citation>;

const whence = ({ saidBy, document }: Citation): string =>
  [saidBy, document.publisher ?? document.name].filter((part) => part !== '').join(', ');
