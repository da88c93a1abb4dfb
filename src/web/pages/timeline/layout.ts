import { dayNumber } from '../../../brief/day.js';
import { type Extent, linear, type Scale } from '../../charts/scale.js';
import type { CaseTimeline, TimelineEntry, TimelineOffer } from './timeline-types.js';

/**
 * How a mark's date is known. `dated`: a report says when; `reported`: no report says when, so that it stands at the day of the report.
 */
export type Dating = 'dated' | 'reported';

export interface Mark {
  readonly entry: TimelineEntry;
  readonly dating: Dating;
  /** First and last day that it can be of, in pixels. A day has no width. */
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** Where the report of it stands, when that is another day; null otherwise. */
  readonly reportX: number | null;
}

export interface Lane {
  readonly id: TimelineEntry['lane'];
  readonly top: number;
  readonly bottom: number;
  /** In the order of their days. */
  readonly marks: readonly Mark[];
}

export interface OfferSpan {
  readonly offer: TimelineOffer;
  readonly x: number;
  readonly end: number;
  /** Nothing has ended it: it runs on to the last report. */
  readonly isOpen: boolean;
  readonly y: number;
}

export interface TimelineLayout {
  readonly days: Extent;
  readonly x: Scale;
  readonly lanes: readonly Lane[];
  readonly offers: readonly OfferSpan[];
  readonly offersTop: number;
  readonly reports: readonly { readonly date: string; readonly x: number }[];
  readonly height: number;
  /** Entries that no date places, or whose date lies so far off that the days that matter would shrink to nothing. */
  readonly notDrawn: readonly TimelineEntry[];
}

const HEAD = 26;
const LANE_TITLE = 22;
const GAP = 14;
const RADIUS = 5;
/** Distance between rows of marks, and the height of a lane at which rows move closer together. */
const ROW = 11;
const TALLEST = 240;
const OFFER_ROW = 34;
/** Offers that are drawn, the latest; the table has them all. */
const MOST_OFFERS = 20;

/** Where everything on the timeline stands, for a width in pixels. */
export function timelineLayout(timeline: CaseTimeline, width: number): TimelineLayout {
  const placed = timeline.entries.map((entry) => ({ entry, when: whenOf(entry) }));
  const days = shownDays(
    timeline,
    placed.flatMap((p) => (p.when === null ? [] : [p.when])),
  );
  const x = linear(days, [RADIUS + 2, width - RADIUS - 2]);
  const isDrawn = (when: When | null): when is When => when !== null && when.last >= days[0] && when.first <= days[1];
  let top = HEAD;

  const offersTop = top;
  const last = timeline.reports.at(-1) ?? null;
  const known = timeline.offers.flatMap((offer) => offerSpan(offer, last, days, x)).sort((a, b) => a.x - b.x);
  const spans = known.slice(-MOST_OFFERS);
  const offers = spans.map((span, i) => ({ ...span, y: top + LANE_TITLE + (i + 0.5) * OFFER_ROW }));
  if (offers.length > 0) top += LANE_TITLE + offers.length * OFFER_ROW + GAP;

  const lanes = (['diplomacy', 'conduct', 'statements'] as const).map((id): Lane => {
    const mine = placed.flatMap(({ entry, when }) =>
      entry.lane === id && isDrawn(when) ? [{ entry, when, ...place(when, days, x) }] : [],
    );
    mine.sort((a, b) => a.x - b.x);
    const rows = packed(mine);
    const count = Math.max(1, ...rows.map((r) => r + 1));
    const pitch = Math.min(ROW, TALLEST / count);
    const start = top + LANE_TITLE + RADIUS;
    const bottom = start + (count - 1) * pitch + RADIUS + 6;
    const marks = mine.map(({ entry, when, x: at, end, reportX }, i) => ({
      entry,
      dating: when.dating,
      x: at,
      end,
      reportX,
      y: start + rows[i]! * pitch,
    }));
    const lane = { id, top, bottom, marks };
    top = bottom + GAP;
    return lane;
  });
  return {
    days,
    x,
    lanes,
    offers,
    offersTop,
    reports: timeline.reports.map((date) => ({ date, x: x(dayNumber(date)) })),
    height: top + 22,
    notDrawn: placed.filter((p) => !isDrawn(p.when)).map((p) => p.entry),
  };
}

interface When {
  readonly first: number;
  readonly last: number;
  readonly dating: Dating;
  readonly reported: number | null;
}

function whenOf({ from, to, reported }: TimelineEntry): When | null {
  const told = reported === null ? null : dayNumber(reported);
  const start = from ?? to;
  if (start !== null)
    return { first: dayNumber(start), last: dayNumber(to ?? start, 'last'), dating: 'dated', reported: told };
  if (reported === null) return null;
  return { first: told!, last: dayNumber(reported, 'last'), dating: 'reported', reported: told };
}

/** The days of the reports, and as much again before and after them as what is dated needs: six weeks, or their own length. */
function shownDays({ reports }: CaseTimeline, whens: readonly When[]): Extent {
  const told = reports.flatMap((date) => [dayNumber(date), dayNumber(date, 'last')]);
  if (told.length === 0) told.push(...whens.flatMap((w) => [w.first, w.last]));
  if (told.length === 0) return [0, 1];
  const [first, last] = [Math.min(...told), Math.max(...told)];
  const room = Math.max(42, last - first);
  const near = whens.filter((w) => w.first >= first - room && w.last <= last + room);
  const low = Math.min(first, ...near.map((w) => w.first));
  const high = Math.max(last, ...near.map((w) => w.last));
  const margin = Math.max(1, (high - low) * 0.02);
  return [low - margin, high + margin];
}

function place({ first, last, dating, reported }: When, [low, high]: Extent, x: Scale) {
  const reportX = dating === 'dated' && reported !== null && (reported < first || reported > last) ? reported : null;
  return {
    x: x(Math.max(low, first)),
    end: x(Math.min(high, last)),
    reportX: reportX === null ? null : x(Math.min(high, Math.max(low, reportX))),
  };
}

/** A row for each of some stretches, in their order, so that no two in a row meet: the first row that is free. */
function packed(stretches: readonly Pick<Mark, 'x' | 'end' | 'reportX'>[]): number[] {
  const ends: number[] = [];
  return stretches.map(({ x, end, reportX }) => {
    const from = Math.min(x, reportX ?? x) - RADIUS - 1;
    const until = Math.max(end, reportX ?? end) + RADIUS;
    const free = ends.findIndex((e) => e <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = until;
    return row;
  });
}

const ended: ReadonlySet<TimelineOffer['status']> = new Set(['accepted', 'rejected', 'withdrawn', 'countered']);

function offerSpan(
  offer: TimelineOffer,
  lastReport: string | null,
  [low, high]: Extent,
  x: Scale,
): Omit<OfferSpan, 'y'>[] {
  if (offer.from === null || offer.status === 'denied') return [];
  const isOpen = !ended.has(offer.status);
  const until = isOpen ? (lastReport ?? offer.until) : offer.until;
  const first = dayNumber(offer.from);
  const last = Math.max(first, dayNumber(until ?? offer.from, 'last'));
  if (last < low || first > high) return [];
  return [{ offer, isOpen, x: x(Math.max(low, first)), end: x(Math.min(high, last)) }];
}
