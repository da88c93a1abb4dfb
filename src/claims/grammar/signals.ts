import type { Span } from '../../documents/index.js';
import {
  type AmountMention,
  type ConditionMention,
  type DateMention,
  firstDay,
  type HedgeMention,
  lastDay,
  type Token,
  tellsPast,
} from '../../language/index.js';
import type { Claim } from '../claim.js';
import type { Segment } from './segments.js';

/** What a sentence says of conditions, doubt, amounts and dates, by place. */
export interface Signals {
  readonly conditions: readonly ConditionMention[];
  readonly hedges: readonly HedgeMention[];
  readonly amounts: readonly AmountMention[];
  readonly dates: readonly DateMention[];
}

const within = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Whether two stretches of text share a character. */
export const touches = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** The condition that governs a stretch, or stands inside it. */
export const conditionOf = (span: Span, found: readonly ConditionMention[]): ConditionMention | null =>
  found.find((c) => touches(c.governs, span) && !within(c.span, span)) ??
  found.find((c) => within(c.span, span)) ??
  null;

/** The hedge inside a stretch or over it. */
export function certaintyOf(span: Span, found: readonly HedgeMention[]): Claim['certainty'] {
  const hedge = found.find((h) => touches(h.span, span)) ?? found.find((h) => within(span, h.scope));
  return hedge === undefined ? null : { low: hedge.low, high: hedge.high, phrase: hedge.phrase, scale: hedge.scale };
}

/** Kinds that look ahead: their bare weekday is the next one, whatever tense tells them ("set a deadline of Sunday"). */
export const ahead: ReadonlySet<Claim['kind']> = new Set(['deadline', 'forecast', 'threat']);

/**
 * Whether a bare weekday is still to come: by the kind of the claim, or since the present tells it ("the two sides meet on Friday", "are to
 * meet on Friday").
 */
export function upcoming(kind: Claim['kind'], { predicate: p, sentence: { tokens }, to }: Segment): boolean {
  // "Were to have concluded them on Thursday": planned, and over.
  const over =
    p !== null &&
    tokens.some(
      (t, i) =>
        i > p.from &&
        i < p.to + 2 &&
        t.lemma === 'to' &&
        tokens[i + 1]?.lemma === 'have' &&
        tokens[i + 2]?.xpos === 'VBN',
    );
  if (over) return false;
  if (ahead.has(kind)) return kind === 'deadline' || p === null || !p.past || p.modal !== null;
  // "The agreement announced on Wednesday is tentative": the day is not the verb's.
  if (p === null || !tokens.slice(p.to, to).some((t) => weekday.test(t.text))) return false;
  const head = tokens[p.head] as Token;
  // A tagger takes "meet" for the plain form; "hit" and "put" are of the past.
  if (p.to - p.from === 1) return /^VB[PZ]?$/.test(head.xpos) && !tellsPast(head.text.toLowerCase());
  // "Are to meet", "is supposed to close"; "is said to have closed" is over.
  const first = tokens[p.from] as Token;
  if (!/^VB[PZ]$/.test(first.xpos) || first.lemma !== 'be') return false;
  return tokens.some((t, i) => t.lemma === 'to' && i > p.from && i <= p.to && tokens[i + 1]?.lemma !== 'have');
}

const weekday = /^(?:on |by |the )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?$/i;
const day = 86_400_000;

/** A weekday that was taken for the last one, a week later. */
function nextWeek(date: DateMention, published: string | null): string | null {
  if (published === null || date.from === null || date.from !== date.to || date.from.length !== 10) return null;
  if (!weekday.test(date.text.trim()) || date.from >= published) return null;
  const later = new Date(Date.parse(`${date.from}T00:00:00Z`) + 7 * day).toISOString().slice(0, 10);
  return later >= published ? later : null;
}

/** "Three days after the summit, …": the day is the summit's, told from that of the report, and not that of the clause around it. */
export const isCounted = (date: DateMention): boolean => /^(?!the\b).*\b(?:after|before)$/i.test(date.text);

/** The date inside a stretch, as whole days; with `published`, a bare weekday is the next one. `counted`: of the event that a day is counted from. */
export function whenOf(
  span: Span,
  found: readonly DateMention[],
  published: string | null,
  counted = false,
): Claim['when'] {
  const date = found.find(
    (d) => within(d.span, span) && (d.kind === 'date' || d.kind === 'time') && isCounted(d) === counted,
  );
  if (date === undefined) return null;
  const later = nextWeek(date, published);
  if (later !== null) return { from: later, to: later, text: date.text, resolved: date.resolved };
  // Whole days: how wide the range is keeps the precision of the words.
  const from = date.from === null ? null : firstDay(date.from);
  const to = date.to === null ? null : lastDay(date.to);
  return { from, to, text: date.text, resolved: date.resolved };
}

/** The first amount inside a stretch. */
export function amountOf(span: Span, found: readonly AmountMention[]): Claim['amount'] {
  const amount = found.find((a) => within(a.span, span));
  return amount === undefined ? null : { low: amount.low, high: amount.high, unit: amount.unit, text: amount.text };
}
