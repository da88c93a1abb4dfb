import { type BargainResult, bargainFailure, bargainSuccess } from './problem.js';

export interface PointedIssue {
  readonly issue: string;
  /** What each side puts on it, ≥ 0. */
  readonly points: readonly [first: number, second: number];
}

export interface AdjustedWinner {
  /** Share of each issue that goes to the first side, in [0,1]; at most one lies strictly between. */
  readonly shares: readonly { readonly issue: string; readonly first: number }[];
  /** Points that each side gets. */
  readonly points: readonly [number, number];
}

/**
 * The adjusted winner procedure: each issue goes to the side that puts more points on it; then issues pass from the side that is ahead,
 * those that cost it least for what the other gains first (ties before all), and one of them in part, until both have equally many
 * (Brams and Taylor, Fair Division, 1996, ch. 4). Envy-free, equitable and efficient where both sides have as many points to spread.
 * Fails with `points` where a number is negative or not finite, or a side puts nothing on any issue.
 */
export function adjustedWinner(issues: readonly PointedIssue[]): BargainResult<AdjustedWinner> {
  const wrong = issues.find(({ points }) => points.some((p) => !(Number.isFinite(p) && p >= 0)));
  if (wrong) return bargainFailure('points', 'points are numbers of at least 0', wrong.issue);
  for (const side of [0, 1] as const)
    if (!issues.some((i) => i.points[side] > 0))
      return bargainFailure('points', `the ${side === 0 ? 'first' : 'second'} side puts points on no issue`);

  const share = new Map(issues.map((i) => [i.issue, i.points[0] > i.points[1] ? 1 : 0]));
  const totals = (): [number, number] =>
    issues.reduce(
      ([a, b], i) => [a + share.get(i.issue)! * i.points[0], b + (1 - share.get(i.issue)!) * i.points[1]],
      [0, 0],
    );
  const before = totals();
  const ahead = before[0] >= before[1] ? 0 : 1;
  const behind = ahead === 0 ? 1 : 0;
  // what the side ahead gives up for a point of the other: ties, at 1, pass first
  const price = (i: PointedIssue) => (i.points[behind] === 0 ? Infinity : i.points[ahead] / i.points[behind]);
  const passing = issues
    .filter((i) => share.get(i.issue) === (ahead === 0 ? 1 : 0))
    .sort((a, b) => price(a) - price(b));
  for (const i of passing) {
    const now = totals();
    const gap = now[ahead] - now[behind];
    // a gap that is only rounding is none
    if (gap <= 1e-9 * (now[0] + now[1]) || price(i) === Infinity) break;
    const part = Math.min(1, gap / (i.points[0] + i.points[1]));
    share.set(i.issue, ahead === 0 ? 1 - part : part);
  }
  return bargainSuccess({
    shares: issues.map((i) => ({ issue: i.issue, first: share.get(i.issue)! })),
    points: totals(),
  });
}
