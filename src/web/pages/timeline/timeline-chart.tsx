import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { dayTicks } from '../../charts/day-ticks.js';
import type { Lane, Mark, OfferSpan, TimelineLayout } from './layout.js';
import { entryDates, MarkShape, Tie } from './mark-shape.js';
import { type Direction, neighbour } from './neighbour.js';

const titles: Readonly<Record<Lane['id'], string>> = {
  diplomacy: 'Diplomacy',
  conduct: 'Conduct',
  statements: 'Statements',
};
const keys: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'above',
  ArrowDown: 'below',
  Home: 'first',
  End: 'last',
};

/** The role of a drawing with parts that take the focus: no HTML element can stand for it. */
const group = { role: 'group' } as const;
/** Width of a letter of a note, in pixels, on the wide side. */
const LETTER = 7.4;

interface Props {
  readonly layout: TimelineLayout;
  readonly width: number;
  /** Claim that is open beside the page. */
  readonly open: string | null;
  readonly onOpen: (claim: string) => void;
  readonly nameOf: (party: string) => string;
}

/** Lanes of marks along the days, and the offers above them. One stop for the keyboard; arrows move from mark to mark, Enter opens. */
export function TimelineChart({ layout, width, open, onOpen, nameOf }: Props) {
  const marks = useMemo(() => layout.lanes.flatMap((l) => l.marks), [layout]);
  const [at, setAt] = useState(0);
  const [looked, setLooked] = useState<Mark | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const current = Math.min(at, marks.length - 1);
  const move = (event: KeyboardEvent, mark: Mark) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(mark.entry.claims[0]!);
      return;
    }
    const direction = keys[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = marks.indexOf(neighbour(layout.lanes, mark, direction));
    setAt(next);
    svg.current?.querySelector<SVGGElement>(`[data-mark="${next}"]`)?.focus();
  };
  return (
    <figure class="timeline">
      <svg
        {...group}
        ref={svg}
        width={width}
        height={layout.height}
        aria-label={`Timeline of ${marks.length} entries in three lanes and ${layout.offers.length} offers; arrow keys move between entries, Enter opens one`}
      >
        <Days layout={layout} width={width} />
        {layout.offers.length > 0 && (
          <g>
            <LaneTitle y={layout.offersTop} words="Offers" width={width} />
            {layout.offers.map((span) => (
              <Offer
                key={span.offer.id}
                span={span}
                width={width}
                label={`${span.offer.by.map(nameOf).join(' and ')} to ${span.offer.to.map(nameOf).join(' and ') || 'nobody named'}: ${span.offer.gist}`}
                isOpen={open !== null && span.offer.claims.includes(open)}
                onOpen={() => onOpen(span.offer.claims[0]!)}
              />
            ))}
          </g>
        )}
        {layout.lanes.map((lane) => (
          <LaneTitle
            key={lane.id}
            y={lane.top}
            words={titles[lane.id]}
            width={width}
            isEmpty={lane.marks.length === 0}
          />
        ))}
        {marks.map((mark, i) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing takes no button
          <g
            role="button"
            key={mark.entry.claims[0]}
            class={`mark${open !== null && mark.entry.claims.includes(open) ? ' is-open' : ''}`}
            tabIndex={i === current ? 0 : -1}
            data-mark={i}
            aria-label={`${mark.entry.polarity === 'denied' ? 'Denied: ' : ''}${mark.entry.gist}. ${entryDates(mark.entry)}`}
            aria-pressed={open !== null && mark.entry.claims.includes(open)}
            onClick={() => {
              setAt(i);
              onOpen(mark.entry.claims[0]!);
            }}
            onKeyDown={(event) => move(event, mark)}
            onFocus={() => setLooked(mark)}
            onMouseEnter={() => setLooked(mark)}
          >
            {mark.reportX !== null && (
              <Tie from={mark.reportX > mark.x ? mark.end : mark.x} to={mark.reportX} y={mark.y} />
            )}
            <circle class="mark-target" cx={mark.x} cy={mark.y} r={8} />
            <MarkShape mark={mark} />
          </g>
        ))}
        <Reports layout={layout} />
      </svg>
      <figcaption class="looked ui" aria-hidden="true">
        {looked === null ? (
          <span class="soft">Point at a mark, or move with the arrow keys. Enter or a click opens its sentence.</span>
        ) : (
          <>
            <span class="soft">{entryDates(looked.entry)}</span>{' '}
            {looked.entry.polarity === 'denied' && <b class="denied">Denied: </b>}
            {looked.entry.gist}
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** What sighted readers see and others hear by the marks' own words. */
function Unspoken({ class: name, children }: { readonly class: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class={name} aria-hidden="true">
      {children}
    </g>
  );
}

function Days({ layout, width }: { readonly layout: TimelineLayout; readonly width: number }) {
  return (
    <Unspoken class="days">
      {dayTicks(layout.days, width).map(({ day, words }) => (
        <g key={day}>
          <path class="grid" d={`M${layout.x(day)} 20V${layout.height - 16}`} />
          <text
            x={layout.x(day)}
            y={12}
            text-anchor={layout.x(day) > width - 70 ? 'end' : layout.x(day) < 40 ? 'start' : 'middle'}
          >
            {words}
          </text>
        </g>
      ))}
    </Unspoken>
  );
}

function LaneTitle({
  y,
  words,
  width,
  isEmpty = false,
}: {
  readonly y: number;
  readonly words: string;
  readonly width: number;
  readonly isEmpty?: boolean;
}) {
  return (
    <Unspoken class="lane-head">
      <path class="hair" d={`M0 ${y}H${width}`} />
      <text class="lane-title" x={0} y={y + 15}>
        {words}
        {isEmpty ? ': nothing reported' : ''}
      </text>
    </Unspoken>
  );
}

function Offer({
  span: { offer, x, end, isOpen, y },
  width,
  label,
  isOpen: isShown,
  onOpen,
}: {
  readonly span: OfferSpan;
  readonly width: number;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const status = `${offer.status}${offer.final ? ', called final' : ''}`;
  // a label begins with its span, or ends with it where there is more room to the left
  const isLeft = x > width / 2;
  const room = Math.floor((isLeft ? Math.max(end, x) : width - x) / LETTER) - status.length - 3;
  const shown = `${label.length > room ? `${label.slice(0, Math.max(4, room - 1)).trimEnd()}…` : label} · ${status}`;
  return (
    <g>
      <Unspoken class="offer-words">
        <text x={isLeft ? Math.max(end, x) : x - 3} y={y - 1} text-anchor={isLeft ? 'end' : 'start'}>
          {shown}
        </text>
      </Unspoken>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing takes no button */}
      <g
        role="button"
        class={`offer offer-${offer.status}${isShown ? ' is-open' : ''}`}
        tabIndex={0}
        aria-label={`Offer, ${label}: ${status}, ${offer.statusReason}`}
        aria-pressed={isShown}
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onOpen();
        }}
      >
        <rect class="mark-target" x={0} y={y - 15} width={width} height={30} />
        <path class="offer-span" d={`M${x} ${y + 8}H${Math.max(end, x + 2)}`} />
        <circle class="mark-full" cx={x} cy={y + 8} r={3.5} />
        {isOpen ? (
          <path class="offer-end" d={`M${end - 5} ${y + 4}l5 4l-5 4`} />
        ) : offer.status === 'accepted' ? (
          <circle class="mark-full" cx={end} cy={y + 8} r={3.5} />
        ) : (
          <path class="offer-end" d={`M${end - 4} ${y + 4}l8 8m0 -8l-8 8`} />
        )}
      </g>
    </g>
  );
}

function Reports({ layout }: { readonly layout: TimelineLayout }) {
  const y = layout.height - 12;
  return (
    <Unspoken class="reports">
      {layout.reports.map(({ date, x }) => (
        <path key={date} class="mark-report" d={`M${x} ${y}l4 8h-8z`}>
          <title>{`A report of ${date}`}</title>
        </path>
      ))}
    </Unspoken>
  );
}
