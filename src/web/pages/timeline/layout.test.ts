import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineLayout } from './layout.js';
import type { CaseTimeline, TimelineEntry, TimelineOffer } from './timeline-types.js';

const entry = (given: Partial<TimelineEntry>): TimelineEntry => ({
  lane: 'diplomacy',
  kind: 'meeting',
  parties: ['ARD'],
  toward: [],
  issue: null,
  gist: 'The delegations met',
  polarity: 'affirmed',
  from: null,
  to: null,
  reported: '2031-04-10',
  ahead: false,
  saidBy: null,
  claims: ['clm_1'],
  ...given,
});
const offer = (given: Partial<TimelineOffer>): TimelineOffer => ({
  id: 'clm_2',
  by: ['ARD'],
  to: ['BEL'],
  issue: null,
  gist: 'a draft',
  final: false,
  status: 'tabled',
  statusReason: 'no answer is reported',
  from: '2031-04-05',
  until: '2031-04-05',
  moves: [],
  claims: ['clm_2'],
  ...given,
});
const made = (entries: TimelineEntry[], offers: TimelineOffer[] = []): CaseTimeline => ({
  reports: ['2031-04-01', '2031-04-20'],
  entries,
  offers,
});
const only = (given: Partial<TimelineEntry>) => {
  const layout = timelineLayout(made([entry(given)]), 800);
  return { layout, mark: layout.lanes[0]!.marks[0]! };
};

describe('a mark of the timeline', () => {
  it('stands at the day of the event, tied to the day of its report', () => {
    const { layout, mark } = only({ from: '2031-04-07', to: '2031-04-07' });
    expect(mark.dating).toBe('dated');
    expect(mark.reportX! - mark.x).toBeCloseTo(layout.x(3) - layout.x(0));
    expect(mark.end).toBe(mark.x);
  });

  it('has no tie where event and report are of one day', () => {
    expect(only({ from: '2031-04-10', to: '2031-04-10' }).mark.reportX).toBeNull();
    expect(only({ from: '2031-04', to: '2031-04' }).mark.reportX).toBeNull();
  });

  it('stands at the report where nobody dates the event, and says so', () => {
    const { mark } = only({});
    expect(mark).toMatchObject({ dating: 'reported', reportX: null });
  });

  it('is as wide as its date is vague', () => {
    const { layout, mark } = only({ from: '2031-04', to: null });
    expect(mark.end - mark.x).toBeCloseTo(layout.x(29) - layout.x(0));
  });

  it.each([
    ['undated altogether', { reported: null }],
    ['of another age', { from: '1948', to: '1948' }],
  ])('%s is not drawn, and not lost', (_, given) => {
    const layout = timelineLayout(made([entry(given)]), 800);
    expect(layout.lanes.flatMap((l) => l.marks)).toEqual([]);
    expect(layout.notDrawn).toHaveLength(1);
  });
});

describe('an offer of the timeline', () => {
  const spanOf = (given: Partial<TimelineOffer>) => timelineLayout(made([], [offer(given)]), 800);
  it('without an answer runs on to the last report', () => {
    const { offers, x, days } = spanOf({});
    expect(offers[0]!.isOpen).toBe(true);
    expect(offers[0]!.end - offers[0]!.x).toBeCloseTo(x(days[0] + 15) - x(days[0]));
  });
  it('ends with what ended it', () => {
    const { offers, x, days } = spanOf({ status: 'rejected', until: '2031-04-08' });
    expect(offers[0]!.isOpen).toBe(false);
    expect(offers[0]!.end - offers[0]!.x).toBeCloseTo(x(days[0] + 3) - x(days[0]));
  });
  it('that was never made is no span', () => expect(spanOf({ status: 'denied' }).offers).toEqual([]));
});

it('keeps every mark within the drawing and no two of a row on one another, and loses none', () => {
  const date = fc.integer({ min: 1, max: 28 }).map((d) => `2031-04-${String(d).padStart(2, '0')}`);
  const some = fc.record({
    lane: fc.constantFrom('diplomacy' as const, 'conduct' as const, 'statements' as const),
    from: fc.option(fc.oneof(date, fc.constant('2031-04'), fc.constant('2031'))),
    reported: fc.option(date),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 40 }), fc.integer({ min: 300, max: 1400 }), (given, width) => {
      const layout = timelineLayout(made(given.map((g) => entry(g))), width);
      const marks = layout.lanes.flatMap((l) => l.marks);
      expect(marks.length + layout.notDrawn.length).toBe(given.length);
      for (const { marks: own, top, bottom } of layout.lanes) {
        for (const [i, m] of own.entries()) {
          expect(m.x >= 0 && m.end <= width && m.y > top && m.y < bottom).toBe(true);
          for (const o of own.slice(i + 1)) if (o.y === m.y) expect(o.x).toBeGreaterThan(m.end);
        }
      }
    }),
  );
});
