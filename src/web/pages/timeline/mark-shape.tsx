import { day, days } from '../../../brief/day.js';
import type { Mark } from './layout.js';
import type { TimelineEntry } from './timeline-types.js';

/** The shape of a mark says how its date is known: full, a report dates it; hollow, only the report is dated; a diamond, still to come. */
export function MarkShape({ mark: { entry, dating, x, end, y } }: { readonly mark: Mark }) {
  const fill = dating === 'dated' ? 'mark-full' : 'mark-hollow';
  if (end - x > 6)
    return <rect class={`${fill} mark-span`} x={x - 3} y={y - 3.5} width={end - x + 6} height={7} rx={3.5} />;
  return (
    <>
      {entry.ahead ? (
        <path class={fill} d={`M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} />
      ) : (
        <circle class={fill} cx={x} cy={y} r={4.2} />
      )}
      {entry.polarity === 'denied' && <path class="mark-denied" d={`M${x - 5} ${y + 5}l10 -10`} />}
    </>
  );
}

/** The dates of an entry in words: when it happened or is due, and when that was reported. */
export function entryDates({ from, to, reported }: Pick<TimelineEntry, 'from' | 'to' | 'reported'>): string {
  const start = from ?? to;
  const told = reported === null ? 'report undated' : `reported ${day(reported)}`;
  return start === null ? `${told}, event not dated` : `${days(start, to ?? start)}, ${told}`;
}

const legend: readonly {
  readonly words: string;
  readonly mark: Pick<Mark, 'dating' | 'end'> & { readonly entry: Partial<TimelineEntry> };
  readonly tied?: true;
}[] = [
  { words: 'event, dated by a report', mark: { dating: 'dated', end: 9, entry: {} } },
  { words: 'not dated: stands at its report', mark: { dating: 'reported', end: 9, entry: {} } },
  { words: 'sometime within', mark: { dating: 'dated', end: 28, entry: {} } },
  { words: 'still to come when reported', mark: { dating: 'dated', end: 9, entry: { ahead: true } } },
  { words: 'denied', mark: { dating: 'reported', end: 9, entry: { polarity: 'denied' } } },
  { words: 'event, and its later report', mark: { dating: 'dated', end: 9, entry: {} }, tied: true },
];

/** What the marks mean. */
export function TimelineLegend() {
  return (
    <ul class="legend plain-list" aria-label="Marks">
      {legend.map(({ words, mark, tied }) => (
        <li key={words}>
          <svg width={mark.end > 9 || tied ? 38 : 18} height={16} aria-hidden="true">
            {tied && <Tie from={9} to={32} y={8} />}
            <MarkShape mark={{ x: 9, y: 8, reportX: null, ...mark, entry: mark.entry as TimelineEntry }} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

/** From an event to the report that tells of it. */
export function Tie({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  return (
    <>
      <path class="mark-tie" d={`M${from} ${y}H${to}`} />
      <path class="mark-report" d={`M${to} ${y - 4}l3.5 7h-7z`} />
    </>
  );
}
