import { type Domain, type Outcome, toUtility } from './domain.js';
import type { Frontier } from './frontier.js';

export const solutionNames = ['nash', 'kalai-smorodinsky', 'egalitarian', 'utilitarian'] as const;
export type SolutionName = (typeof solutionNames)[number];

export interface SolutionPoint {
  /** Utilities in the model's scale, one a party. */
  readonly utilities: readonly number[];
  readonly outcome: Outcome;
  /** How many outcomes give just these utilities. */
  readonly outcomes: bigint;
}

export interface Solution {
  readonly name: SolutionName;
  /** The value that the solution maximises, in the model's scale (for `nash` its product). */
  readonly score: number;
  /** All frontier points that reach the score: more than one is a tie. */
  readonly points: readonly SolutionPoint[];
}

/** Frontier points that give every party at least its disagreement utility (individually rational). */
export function rationalPoints(
  frontier: Frontier,
  disagreement: Float64Array = frontier.domain.disagreement,
): number[] {
  const { points, size, domain } = frontier;
  const kept: number[] = [];
  for (let i = 0; i < size; i++)
    if (points.every((column, p) => column[i]! >= disagreement[p]! - domain.tolerance)) kept.push(i);
  return kept;
}

/** The best each party can get in any individually rational outcome, in units; null where there is none. */
export function idealPoint(frontier: Frontier, rational: readonly number[]): Float64Array | null {
  if (rational.length === 0) return null;
  return Float64Array.from(frontier.points, (column) =>
    rational.reduce((best, i) => Math.max(best, column[i]!), -Infinity),
  );
}

/**
 * The bargaining solutions over pure outcomes, each the frontier points that maximise, over individually rational outcomes with
 * disagreement point d: Nash, the product of gains Π(uᵢ−dᵢ) (Nash 1950); Kalai–Smorodinsky, the least relative gain
 * minᵢ (uᵢ−dᵢ)/(idealᵢ−dᵢ), the ideal taken over the individually rational set (1975); egalitarian, the least gain
 * minᵢ (uᵢ−dᵢ) (Kalai 1977); utilitarian, the sum of utilities. Ties of the least gain are not broken.
 * @returns null where no outcome is individually rational.
 */
export function solutions(frontier: Frontier): Readonly<Record<SolutionName, Solution>> | null {
  const { domain, points } = frontier;
  const rational = rationalPoints(frontier);
  const ideal = idealPoint(frontier, rational);
  if (ideal === null) return null;
  const d = domain.disagreement;
  const scale = (units: number) => toUtility(units, domain.unit);
  const gain = (p: number, i: number) => Math.max(0, points[p]![i]! - d[p]!);
  const parties = points.map((_, p) => p);
  const relative = (p: number, i: number) => {
    const room = ideal[p]! - d[p]!;
    return room <= domain.tolerance ? 1 : gain(p, i) / room;
  };
  const best = (name: SolutionName, value: (i: number) => number, slack: number): Solution => {
    let score = -Infinity;
    for (const i of rational) score = Math.max(score, value(i));
    // Rounding grows with the score: beside it a fixed slack would break a tie on one scale and not on another.
    const least = score - Math.max(slack, 1e-12 * Math.abs(score));
    return {
      name,
      score,
      points: rational
        .filter((i) => value(i) >= least)
        .map((i) => ({
          utilities: points.map((column) => scale(column[i]!)),
          outcome: frontier.outcomeAt(i),
          outcomes: frontier.outcomesAt(i),
        })),
    };
  };
  const slack = scale(domain.tolerance);
  return {
    nash: best('nash', (i) => parties.reduce((product, p) => product * scale(gain(p, i)), 1), slack * slack),
    'kalai-smorodinsky': best('kalai-smorodinsky', (i) => Math.min(...parties.map((p) => relative(p, i))), 1e-9),
    egalitarian: best('egalitarian', (i) => scale(Math.min(...parties.map((p) => gain(p, i)))), slack),
    utilitarian: best('utilitarian', (i) => scale(parties.reduce((sum, p) => sum + points[p]![i]!, 0)), slack),
  };
}

/** Names of the options of an outcome, in the order of the issues. */
export const describeOutcome = (domain: Domain, outcome: Outcome): string[] =>
  outcome.map((option, issue) => domain.issues[issue]!.options[option]!);
