import { useState } from 'preact/hooks';
import { day, days } from '../../../brief/day.js';
import { EvidenceLink } from '../../parts/evidence-link.js';
import type { TimelineEntry } from './timeline-types.js';

/** Rows shown before more are asked for. */
const FEW = 150;

interface Props {
  readonly entries: readonly TimelineEntry[];
  readonly open: string | null;
  readonly nameOf: (party: string) => string;
}

/** The same entries as text, oldest first: for reading, for screen readers and for print. */
export function TimelineTable({ entries, open, nameOf }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, FEW);
  return (
    <>
      <table class="table timeline-table">
        <caption>All {entries.length} entries, oldest first</caption>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">Reported</th>
            <th scope="col">Lane</th>
            <th scope="col">What is said</th>
            <th scope="col">Who says so</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr
              key={entry.claims[0]}
              {...(open !== null && entry.claims.includes(open) ? { 'aria-current': 'true' as const } : {})}
            >
              <td data-label="Event">
                {entry.from === null && entry.to === null ? (
                  <span class="soft">not dated</span>
                ) : (
                  <>
                    {days(entry.from ?? entry.to, entry.to ?? entry.from)}
                    {entry.ahead && <span class="soft"> (to come)</span>}
                  </>
                )}
              </td>
              <td data-label="Reported">
                {entry.reported === null ? <span class="soft">not dated</span> : day(entry.reported)}
              </td>
              <td data-label="Lane" class="soft">
                {entry.lane}
              </td>
              <td data-label="What is said">
                {entry.polarity === 'denied' && <b class="denied">Denied: </b>}
                <EvidenceLink claim={entry.claims[0]!}>{entry.gist}</EvidenceLink>
                {entry.parties.length > 0 && (
                  <span class="soft">
                    {' '}
                    {[entry.parties, entry.toward]
                      .map((side) => side.map(nameOf).join(', '))
                      .filter(Boolean)
                      .join(' → ')}
                  </span>
                )}
              </td>
              <td data-label="Who says so">{entry.saidBy ?? <span class="soft">the outlet itself</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < entries.length && (
        <button type="button" class="button no-print" onClick={() => setAll(true)}>
          Show the other {entries.length - shown.length}
        </button>
      )}
    </>
  );
}
