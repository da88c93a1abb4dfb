import { draw, type Spread } from './acceptance.js';
import { compileForSampling } from './compile-model.js';
import { type Domain, toUtility } from './domain.js';
import { frontier } from './frontier.js';
import { disagreementValue, type Estimate, type Model, rangeOf } from './model.js';
import { type BargainResult, bargainSuccess } from './problem.js';
import { uniformFloat64 } from './random.js';

/** One period of a bargain that goes on without agreement. */
export interface Period {
  readonly period: number;
  /** What each party needs at least, in the model's scale: its no-deal alternative then, plus what sunk cost adds. */
  readonly needs: readonly number[];
  /** Utility that each has lost so far. */
  readonly spent: readonly number[];
  /** How much room there is: the largest amount by which an outcome gives every party more than it needs; below 0 none does. */
  readonly width: number;
  /** Each party loses by waiting: its needs fall or its costs run (Zartman's mutually hurting stalemate asks it of all). */
  readonly hurts: readonly boolean[];
}

export interface Course {
  readonly periods: readonly Period[];
  /** First period in which the zone is open, and the first after it in which it is closed again; null: never. */
  readonly opens: number | null;
  readonly closes: number | null;
  /** First period in which going on hurts every party while a deal would suit them all: ripe in Zartman's sense. */
  readonly ripe: number | null;
  /** 5 %, 50 % and 95 % quantiles of the width in each period, over all stated ranges. */
  readonly band: readonly (readonly [number, number, number])[];
  readonly samples: number;
  readonly seed: number;
}

export interface CourseOptions {
  readonly samples?: number;
  readonly seed?: number;
  readonly spread?: Spread;
}

/**
 * The course of the zone of agreement while there is no deal. In period t a party's alternative is worth d + t·drift − t·cost, since costs
 * to come are the price of refusing; costs already paid are sunk, but a party in the commitment trap wants a share `sunkCost` of them
 * back and asks that much more (Teger, Too Much Invested to Quit, 1980; Zartman, Ripe for Resolution, 1985).
 */
export function course(model: Model, options: CourseOptions = {}): BargainResult<Course> {
  const { samples = 400, seed = 1, spread = 'triangular' } = options;
  const compiled = compileForSampling(model);
  if (!compiled.ok) return compiled;
  const periods = courseAt(model, compiled.value, (e) => rangeOf(e).value);
  const next = uniformFloat64(seed);
  const widths = periods.map(() => new Float64Array(samples));
  for (let s = 0; s < samples; s++) {
    const drawn = new Map<Estimate, number>();
    const sample = courseAt(model, compiled.value, (e) => {
      if (typeof e === 'number') return e;
      let value = drawn.get(e);
      if (value === undefined) {
        const range = rangeOf(e);
        value = range.high > range.low ? draw(range, next(), spread) : range.value;
        drawn.set(e, value);
      }
      return value;
    });
    sample.forEach((period, t) => {
      widths[t]![s] = period.width;
    });
  }
  const opens = periods.find((p) => p.width >= 0)?.period ?? null;
  return bargainSuccess({
    periods,
    opens,
    closes: opens === null ? null : (periods.find((p) => p.period > opens && p.width < 0)?.period ?? null),
    ripe: periods.find((p) => p.width >= 0 && p.hurts.every(Boolean))?.period ?? null,
    band: widths.map((w) => {
      w.sort();
      const quantile = (q: number) => w[Math.min(samples - 1, Math.floor(q * samples))]!;
      return [quantile(0.05), quantile(0.5), quantile(0.95)] as const;
    }),
    samples,
    seed,
  });
}

function courseAt(
  model: Model,
  domainAt: (at: (e: Estimate) => number) => Domain,
  at: (e: Estimate) => number,
): Period[] {
  const domain = domainAt(at);
  // Turned into utilities once, since every period asks all of them.
  const utilities = frontier(domain, { maxPoints: 50_000 }).points.map((column) =>
    column.map((units) => toUtility(units, domain.unit)),
  );
  const terms = model.parties.map((party) => {
    const d = model.dynamics?.parties[party.id];
    return {
      start: disagreementValue(party.noDeal, at),
      cost: at(d?.cost ?? 0),
      drift: at(d?.drift ?? 0),
      sunk: at(d?.sunkCost ?? 0),
    };
  });
  return Array.from({ length: (model.dynamics?.periods ?? 12) + 1 }, (_, t): Period => {
    const spent = terms.map((p) => p.cost * t);
    const needs = terms.map((p) => p.start + t * p.drift - t * p.cost + p.sunk * p.cost * t);
    return {
      period: t,
      needs,
      spent,
      width: roomAbove(utilities, needs),
      hurts: terms.map((p) => p.cost - p.drift > 0),
    };
  });
}

/** The most by which some outcome gives every party more than `needs`: the egalitarian gain, below 0 where none does. */
function roomAbove(utilities: readonly Float64Array[], needs: readonly number[]): number {
  let best = -Infinity;
  for (let i = 0; i < utilities[0]!.length; i++) {
    let least = Infinity;
    for (let p = 0; p < needs.length; p++) least = Math.min(least, utilities[p]![i]! - needs[p]!);
    best = Math.max(best, least);
  }
  // needs are sums of many periods: what is rounding is no gap
  return Math.abs(best) <= 1e-9 ? 0 : best;
}
