import { z } from 'zod';
import { type Kind, kinds } from '../claims/index.js';
import { lastDay } from '../documents/index.js';
import { partialDateSchema } from '../documents/schemas.js';
import { offerStatuses, type Picture, type Statement } from '../picture/index.js';

export const timelineLanes = ['diplomacy', 'conduct', 'statements'] as const;
type Lane = (typeof timelineLanes)[number];

export const timelineEntrySchema = z.object({
  lane: z.enum(timelineLanes),
  kind: z.enum(kinds),
  parties: z.array(z.string()),
  toward: z.array(z.string()),
  issue: z.string().nullable(),
  gist: z.string(),
  polarity: z.enum(['affirmed', 'denied']),
  /** When it happened or is due, as far as a report says so; null: no report dates it. */
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
  /** When it was last reported. */
  reported: partialDateSchema.nullable(),
  /** Still to come, seen from the report. */
  ahead: z.boolean(),
  saidBy: z.string().nullable(),
  claims: z.array(z.string()),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const timelineOfferSchema = z.object({
  id: z.string(),
  by: z.array(z.string()),
  to: z.array(z.string()),
  issue: z.string().nullable(),
  gist: z.string(),
  final: z.boolean(),
  status: z.enum(offerStatuses),
  statusReason: z.string(),
  /** First and last date on which it or a move on it is known; null: undated. */
  from: partialDateSchema.nullable(),
  until: partialDateSchema.nullable(),
  moves: z.array(
    z.object({
      kind: z.enum(kinds),
      gist: z.string(),
      date: partialDateSchema.nullable(),
      claims: z.array(z.string()),
    }),
  ),
  claims: z.array(z.string()),
});

export const caseTimelineSchema = z.object({
  /** Dates on which reports were published, in order. */
  reports: z.array(partialDateSchema),
  entries: z.array(timelineEntrySchema),
  offers: z.array(timelineOfferSchema),
});
export type CaseTimeline = z.infer<typeof caseTimelineSchema>;

/** A picture along time: what was done and said, each with its own date and that of the report, by date; and offers as spans. */
export function timelineOf(picture: Picture): CaseTimeline {
  const seen = new Set<string>();
  const entries: TimelineEntry[] = [];
  for (const s of [
    ...picture.process.meetings,
    ...picture.process.channels,
    ...picture.process.mediation,
    ...picture.process.deadlines,
    ...picture.process.authority,
    ...picture.process.deliberation,
    ...picture.offers.flatMap((o) => [o.statement, ...o.moves]),
    ...picture.conduct,
    ...picture.elsewhere,
    ...picture.issues.flatMap((i) =>
      i.positions.flatMap((p) => [...p.current, ...p.superseded.map((x) => x.statement), ...p.against]),
    ),
    ...picture.threats,
    ...picture.assessments,
    ...picture.disclosures,
    ...Object.values(picture.outlook).flat(),
  ]) {
    const key = s.claims[0]!;
    if (seen.has(key) || s.counterfactual) continue;
    seen.add(key);
    entries.push(entryOf(s));
  }
  const dates = picture.evidence.documents.flatMap((d) => d.published ?? []);
  return {
    reports: [...new Set(dates)].sort(),
    entries: entries.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0)),
    offers: picture.offers.map((o) => {
      const moves = o.moves.map((m) => ({ kind: m.kind, gist: m.gist, date: happened(m), claims: m.claims }));
      const known = [happened(o.statement), ...moves.map((m) => m.date)].flatMap((d) => d ?? []).sort();
      const { id, by, to, issue, final, status, statusReason, claims } = o;
      const gist = o.statement.gist;
      const [from = null, until = null] = [known[0], known.at(-1)];
      return { id, by, to, issue, gist, final, status, statusReason, from, until, moves, claims };
    }),
  };
}

const diplomacy: ReadonlySet<Kind> = new Set(['offer', 'acceptance', 'meeting', 'mediation', 'deadline', 'concession']);

const laneOf = (kind: Kind): Lane => (kind === 'action' ? 'conduct' : diplomacy.has(kind) ? 'diplomacy' : 'statements');

function entryOf(s: Statement): TimelineEntry {
  const { kind, parties, toward, issue, gist, polarity, reported, saidBy, claims } = s;
  const from = s.when?.from ?? null;
  const to = s.when?.to ?? from;
  const ahead = from !== null && reported !== null && from > lastDay(reported);
  return {
    lane: laneOf(kind),
    kind,
    parties,
    toward,
    issue,
    gist,
    polarity,
    from,
    to,
    reported,
    ahead,
    saidBy,
    claims,
  };
}

const happened = (s: Statement): string | null => s.when?.from ?? s.reported;
const dateOf = (e: TimelineEntry): string => e.from ?? e.reported ?? '9999';
