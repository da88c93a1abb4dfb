import { day } from '../../../brief/day.js';
import { EvidenceLink } from '../../parts/evidence-link.js';
import type { TimelineOffer } from './timeline-types.js';

interface Props {
  readonly offers: readonly TimelineOffer[];
  readonly nameOf: (party: string) => string;
}

/** Every offer with what became of it, those too that are said never to have been made. */
export function OffersTable({ offers, nameOf }: Props) {
  if (offers.length === 0) return null;
  const names = (parties: readonly string[]) => parties.map(nameOf).join(', ');
  return (
    <table class="table offers-table">
      <caption>All {offers.length} offers</caption>
      <thead>
        <tr>
          <th scope="col">First told of</th>
          <th scope="col">Offer</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {offers.map((offer) => (
          <tr key={offer.id}>
            <td>{offer.from === null ? <span class="soft">not dated</span> : day(offer.from)}</td>
            <td>
              {offer.status === 'denied' && <b class="denied">Denied: </b>}
              <EvidenceLink claim={offer.claims[0]!}>{offer.gist}</EvidenceLink>
              <span class="soft">
                {' '}
                {[offer.by, offer.to].map(names).filter(Boolean).join(' → ')}
                {offer.final && ', called final'}
              </span>
            </td>
            <td>
              {offer.status}
              <span class="soft">: {offer.statusReason}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
