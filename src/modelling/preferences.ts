import type { Estimate, OriginOfNumber, Preferences } from '../bargaining/index.js';
import type { Position, Statement } from '../picture/index.js';
import { type Assumed, filled } from './assumed.js';
import type { DraftedIssue } from './issue-options.js';

/** A party's weights and values over the drafted issues; weights sum to 1 at their best guesses. */
export function preferencesOf(
  side: string,
  name: string,
  issues: readonly DraftedIssue[],
  assumed: Assumed,
): Preferences {
  const shares = issues.map((i) => weightOf(side, name, i, assumed));
  const total = shares.reduce((sum, s) => sum + s.range[0]!, 0);
  return {
    weights: Object.fromEntries(
      issues.map((i, k) => [
        i.issue.id,
        estimate(
          shares[k]!.range.map((x) => x / total),
          shares[k]!.from,
        ),
      ]),
    ),
    values: Object.fromEntries(issues.map((i) => [i.issue.id, valuesOf(side, name, i, assumed)])),
    tables: [],
  };
}

const rounded = (x: number) => Math.round(x * 1000) / 1000;

export function estimate([value, low, high]: readonly number[], from: OriginOfNumber): Exclude<Estimate, number> {
  return { value: rounded(value!), low: rounded(low!), high: rounded(high!), from };
}

const positionOf = (side: string, issue: DraftedIssue): Position | undefined =>
  issue.pictured.positions.find((p) => p.party === side);

/** Claims by which the party, or the outlet of it, calls its position on an issue not negotiable; others' word for it is no red line of its own. */
const redLines = (position: Position | undefined): string[] =>
  (position?.current ?? [])
    .filter((s) => s.kind === 'red-line' && (s.held === 'stated' || s.held === 'reported'))
    .flatMap((s) => s.claims);

function weightOf(
  side: string,
  name: string,
  issue: DraftedIssue,
  { ranges, words, pressedFrom }: Assumed,
): { range: readonly number[]; from: OriginOfNumber } {
  const position = positionOf(side, issue);
  const never = redLines(position);
  const slots = { party: name, issue: issue.issue.name };
  if (never.length > 0)
    return { range: ranges.weightRedLine, from: { claims: never, note: filled(words.weightRedLine, slots) } };
  const own = (position?.current ?? []).filter((s) => s.held === 'stated' || s.held === 'reported');
  if (own.length >= pressedFrom)
    return {
      range: ranges.weightPressed,
      from: {
        claims: own.flatMap((s) => s.claims),
        note: filled(words.weightPressed, { ...slots, count: own.length }),
      },
    };
  return { range: ranges.weight, from: { assumption: filled(words.weight, slots) } };
}

/**
 * Worth of each option to a party: 1 for what it asks for, falling evenly to 0 for the option furthest from it on the scale (a single
 * peak, as Black 1958 takes preferences over one dimension to have). Of options that other sides ask for and no scale orders, as little.
 */
function valuesOf(side: string, name: string, issue: DraftedIssue, assumed: Assumed): Record<string, Estimate> {
  const { ranges, words } = assumed;
  const { options, ordered } = issue.issue;
  const position = positionOf(side, issue);
  const slots = { party: name, issue: issue.issue.name };
  const ideal = issue.ideals.get(side);
  const stance = issue.stances.get(side);
  const held = stance === undefined || stance.held === 'denied' ? 'assumed' : stance.held;
  const last = options.length - 1;
  if (issue.offered?.by === side) return offererValues(issue, ideal!, slots, assumed, stance!);
  const wanted = issue.offered?.to.includes(side) ? issue.ideals.get(issue.offered.by) : undefined;
  if (ideal === undefined && wanted !== undefined)
    return fallingFrom(wanted, options, ranges.between, (k, distance, reach) =>
      k === wanted
        ? estimate(ranges.wanted, { assumption: filled(words.wanted, slots) })
        : distance === reach
          ? estimate(ranges.furthest, { assumption: filled(words.wanted, slots) })
          : filled(words.wanted, slots),
    );
  if (ideal === undefined) {
    // the opposite of the sides whose position is told: the option furthest from them
    const others = [...issue.ideals.values()];
    const mean = others.reduce((a, b) => a + b, 0) / Math.max(1, others.length);
    const own = mean > last / 2 ? 0 : last;
    return Object.fromEntries(
      options.map((o, k) => [
        o.id,
        estimate([last === 0 ? 1 : 1 - Math.abs(k - own) / last, 0, 1], {
          assumption: filled(stance ? words.unplaced : words.unknown, slots),
        }),
      ]),
    );
  }
  const never = redLines(position);
  return fallingFrom(ideal, options, ranges.between, (k, distance, reach) => {
    if (k === ideal)
      return estimate(ranges.ideal[held], { claims: stance!.claims, note: filled(words.ideal, { ...slots, held }) });
    if (ordered && distance < reach) return filled(words.between, slots);
    if (never.length > 0)
      return estimate(ranges.notNegotiable, { claims: never, note: filled(words.notNegotiable, slots) });
    return estimate(ranges.furthest, { assumption: filled(ordered ? words.furthest : words.otherSide, slots) });
  });
}

/** Worth of each option by its distance from the best: what `say` gives, or, where it gives only words, an even fall with a range about it. */
function fallingFrom(
  best: number,
  options: readonly { readonly id: string }[],
  between: number,
  say: (option: number, distance: number, reach: number) => Estimate | string,
): Record<string, Estimate> {
  const reach = Math.max(best, options.length - 1 - best) || 1;
  return Object.fromEntries(
    options.map((o, k): [string, Estimate] => {
      const distance = Math.abs(k - best);
      const said = say(k, distance, reach);
      if (typeof said !== 'string') return [o.id, said];
      const value = 1 - distance / reach;
      return [
        o.id,
        estimate([value, Math.max(0, value - between), Math.min(1, value + between)], { assumption: said }),
      ];
    }),
  );
}

/**
 * What a side offers it can live with, but an offer gives ground: to the one who makes it, less of it is taken to be worth more. So what Ukraine
 * offers Russia does not become what Ukraine wants.
 */
function offererValues(
  { issue: { options } }: DraftedIssue,
  place: number,
  slots: Readonly<Record<string, string>>,
  { ranges, words }: Assumed,
  stance: Statement,
): Record<string, Estimate> {
  const [value, low, high] = ranges.offered;
  const reach = Math.max(place, options.length - 1 - place) || 1;
  return Object.fromEntries(
    options.map((o, k): [string, Estimate] => {
      if (k === place)
        return [o.id, estimate(ranges.offered, { claims: stance.claims, note: filled(words.offered, slots) })];
      const worth = value + ((1 - value) * Math.abs(k - place)) / reach;
      return [o.id, estimate([worth, low, Math.max(high, worth)], { assumption: filled(words.offeredLess, slots) })];
    }),
  );
}
