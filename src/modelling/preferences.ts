import type { Estimate, OriginOfNumber, Preferences } from '../bargaining/index.js';
import type { Position } from '../picture/index.js';
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

/** Claims by which the party calls its position on an issue not negotiable. */
const redLines = (position: Position | undefined): string[] =>
  (position?.current ?? []).filter((s) => s.kind === 'red-line' && s.held !== 'assumed').flatMap((s) => s.claims);

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
  if (ideal === undefined) {
    // the opposite of the sides whose position is told: the option furthest from them
    const others = [...issue.ideals.values()];
    const mean = others.reduce((a, b) => a + b, 0) / Math.max(1, others.length);
    const own = mean > last / 2 ? 0 : last;
    return Object.fromEntries(
      options.map((o, k) => [
        o.id,
        estimate([last === 0 ? 1 : 1 - Math.abs(k - own) / last, 0, 1], { assumption: filled(words.unknown, slots) }),
      ]),
    );
  }
  const reach = Math.max(ideal, last - ideal) || 1;
  const never = redLines(position);
  return Object.fromEntries(
    options.map((o, k): [string, Estimate] => {
      if (k === ideal)
        return [
          o.id,
          estimate(ranges.ideal[held], {
            claims: stance!.claims,
            note: filled(words.ideal, { ...slots, held }),
          }),
        ];
      const distance = Math.abs(k - ideal);
      if (!ordered || distance === reach) {
        if (never.length > 0)
          return [o.id, estimate(ranges.notNegotiable, { claims: never, note: filled(words.notNegotiable, slots) })];
        return [
          o.id,
          estimate(ranges.furthest, { assumption: filled(ordered ? words.furthest : words.otherSide, slots) }),
        ];
      }
      const value = 1 - distance / reach;
      return [
        o.id,
        estimate([value, Math.max(0, value - ranges.between), Math.min(1, value + ranges.between)], {
          assumption: filled(words.between, slots),
        }),
      ];
    }),
  );
}
