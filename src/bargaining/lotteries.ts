import { type Outcome, toUtility } from './domain.js';
import type { Frontier } from './frontier.js';
import { lotteriesInSpace } from './lotteries-space.js';
import type { SolutionName } from './solutions.js';

export interface LotterySolution {
  readonly name: SolutionName;
  readonly score: number;
  /** Expected utilities in the model's scale, one a party. */
  readonly utilities: readonly number[];
  /** Outcomes that are drawn, each with its chance. One: no lottery is needed. */
  readonly lottery: readonly { readonly outcome: Outcome; readonly chance: number }[];
  /** No lottery's score is more than e^gap times this one's: 0 but for Nash of three parties or more, which is found by approach. */
  readonly gap: number;
}

type Point = readonly [x: number, y: number, at: number];

/**
 * The four solutions when agreements may be lotteries over outcomes: the feasible set is then convex, as Nash (1950) and
 * Kalai and Smorodinsky (1975) assume, and each solution is unique but for the utilitarian. The ideal is taken over individually
 * rational lotteries. With two parties exact but for rounding, as the optimum has a closed form on each edge of the hull; with others
 * by linear and convex programs, to 1e-9 of the scale.
 * @returns null where no lottery is individually rational.
 */
export function lotterySolutions(frontier: Frontier): Readonly<Record<SolutionName, LotterySolution>> | null {
  if (frontier.points.length !== 2) return lotteriesInSpace(frontier);
  const { domain } = frontier;
  const [dx, dy] = [...domain.disagreement].map((d) => toUtility(d, domain.unit)) as [number, number];
  const hull = upperHull(frontier);
  const edges = clipped(hull, dx, dy);
  if (edges.length === 0) return null;
  const idealX = Math.max(...edges.flatMap(([a, b]) => [a[0], b[0]]));
  const idealY = Math.max(...edges.flatMap(([a, b]) => [a[1], b[1]]));
  const [rx, ry] = [idealX - dx, idealY - dy];

  const solve = (
    name: SolutionName,
    value: (x: number, y: number) => number,
    share: (a: Point, b: Point) => number,
  ): LotterySolution => {
    let best: LotterySolution | null = null;
    for (const [a, b] of edges)
      for (const t of [0, 1, Math.min(1, Math.max(0, share(a, b)))]) {
        const x = a[0] + t * (b[0] - a[0]);
        const y = a[1] + t * (b[1] - a[1]);
        const score = value(x, y);
        if (best === null || score > best.score + 1e-12)
          best = { name, score, utilities: [x, y], lottery: drawn(frontier, hull, x, y), gap: 0 };
      }
    return best!;
  };
  // where a line of slope k through d meets the edge
  const meets = (kx: number, ky: number) => (a: Point, b: Point) => {
    const along = (p: Point) => (p[0] - dx) * ky - (p[1] - dy) * kx;
    const [one, other] = [along(a), along(b)];
    return one === other ? 0 : one / (one - other);
  };
  return {
    nash: solve(
      'nash',
      (x, y) => Math.max(0, x - dx) * Math.max(0, y - dy),
      (a, b) => {
        const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
        const curve = 2 * ux * uy;
        return curve === 0 ? 0 : -((a[0] - dx) * uy + (a[1] - dy) * ux) / curve;
      },
    ),
    'kalai-smorodinsky': solve(
      'kalai-smorodinsky',
      (x, y) => Math.min(rx > 1e-9 ? (x - dx) / rx : 1, ry > 1e-9 ? (y - dy) / ry : 1),
      meets(rx, ry),
    ),
    egalitarian: solve('egalitarian', (x, y) => Math.min(x - dx, y - dy), meets(1, 1)),
    utilitarian: solve(
      'utilitarian',
      (x, y) => x + y,
      () => 0,
    ),
  };
}

/** Corners of the convex hull of the frontier seen from above, first party descending (Andrew 1979). */
function upperHull(frontier: Frontier): Point[] {
  const { domain, points, size } = frontier;
  const sorted: Point[] = Array.from(
    { length: size },
    (_, i): Point => [toUtility(points[0]![i]!, domain.unit), toUtility(points[1]![i]!, domain.unit), i],
  ).sort((a, b) => b[0] - a[0]);
  const hull: Point[] = [];
  for (const p of sorted) {
    while (hull.length >= 2) {
      const [a, b] = [hull.at(-2)!, hull.at(-1)!];
      // drop b where it lies on or below the line from a to p
      if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) <= 1e-15) hull.pop();
      else break;
    }
    hull.push(p);
  }
  return hull;
}

/** Edges of the hull, cut to what gives both at least d; a lone corner is an edge of no length. */
function clipped(hull: readonly Point[], dx: number, dy: number): (readonly [Point, Point])[] {
  const pairs =
    hull.length === 1 ? [[hull[0]!, hull[0]!] as const] : hull.slice(1).map((b, i) => [hull[i]!, b] as const);
  return pairs.flatMap(([a, b]) => {
    // x falls and y rises from a to b
    let low = 0;
    let high = 1;
    if (a[1] < dy) low = b[1] === a[1] ? 2 : (dy - a[1]) / (b[1] - a[1]);
    if (b[0] < dx) high = b[0] === a[0] ? -1 : (dx - a[0]) / (b[0] - a[0]);
    if (a[0] < dx - 1e-9 || b[1] < dy - 1e-9 || low > high + 1e-12) return [];
    const at = (t: number): Point => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), -1];
    return [[at(Math.min(low, 1)), at(Math.max(Math.min(high, 1), 0))] as const];
  });
}

/** The one or two corner outcomes whose mixture is worth (x, y). */
function drawn(frontier: Frontier, hull: readonly Point[], x: number, y: number): LotterySolution['lottery'] {
  for (const p of hull)
    if (Math.abs(p[0] - x) < 1e-9 && Math.abs(p[1] - y) < 1e-9)
      return [{ outcome: frontier.outcomeAt(p[2]), chance: 1 }];
  for (let i = 0; i + 1 < hull.length; i++) {
    const [a, b] = [hull[i]!, hull[i + 1]!];
    if (x > a[0] + 1e-12 || x < b[0] - 1e-12) continue;
    const share = (a[0] - x) / (a[0] - b[0]);
    return [
      { outcome: frontier.outcomeAt(a[2]), chance: 1 - share },
      { outcome: frontier.outcomeAt(b[2]), chance: share },
    ];
  }
  return [];
}
