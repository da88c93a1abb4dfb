import { type AcceptanceOptions, draw } from './acceptance.js';
import { compileModel } from './compile-model.js';
import { pairOf } from './counter-offers.js';
import { outcomeUnits, toUtility } from './domain.js';
import { frontier } from './frontier.js';
import {
  decide,
  envoyReports,
  expectedValueOfPerfectInformation,
  expectedValueOfSampleInformation,
} from './information.js';
import { disagreementValue, type Model, rangeOf } from './model.js';
import { type BargainResult, bargainSuccess } from './problem.js';
import { uniformFloat64 } from './random.js';

/** The best take-it-or-leave-it package against a red line that is known only by its range, and what it is worth to know it better. */
export interface RedLine {
  /** One option an issue; null where no package is worth its risk to the proposer. */
  readonly terms: Readonly<Record<string, string>> | null;
  /** What it gives each party if it is accepted, in the model's scale, in the order of the parties. */
  readonly utilities: readonly number[];
  /** Chance that the responder refuses it, in [0,1]. */
  readonly risk: number;
  /** What the proposer expects from it, refusals counted at its own no deal. */
  readonly value: number;
  /** Worth to the proposer of knowing the red line before offering (EVPI), in the model's scale. */
  readonly informationValue: number;
  /** Worth to it of an envoy who names the third in which the red line lies, and is right with chance `accuracy` (EVSI). */
  readonly envoyValue: number;
  readonly accuracy: number;
  /** 5 %, 50 % and 95 % quantiles of the red line. */
  readonly quantiles: readonly [number, number, number];
  readonly samples: number;
  readonly seed: number;
}

export interface RedLineOptions extends AcceptanceOptions {
  /** Chance in [1/3,1] that an envoy's report is right; default `ENVOY_ACCURACY`. */
  readonly accuracy?: number;
}

/** Chance that an envoy's report is right where none is given: good, not perfect. */
export const ENVOY_ACCURACY = 0.8;

/** Bands of the red line that an envoy tells apart: low, middle, high. */
const BANDS = 3;

/**
 * The final offer that is best for the proposer when the responder accepts whatever is worth its no-deal alternative to it, and that
 * alternative is drawn from its stated ranges: a better deal is weighed against a greater risk (the risk–return trade-off; Fearon 1995,
 * Powell 1999), over the packages of a model. Values of packages stand at their best guesses. For each red line drawn, the package of the
 * frontier that costs the proposer least is a candidate; no other can be best. Null where the red line has no range.
 */
export function redLine(
  model: Model,
  proposer: string,
  responder: string,
  { samples = 400, seed = 1, spread = 'triangular', accuracy = ENVOY_ACCURACY }: RedLineOptions = {},
): BargainResult<RedLine | null> {
  const compiled = compileModel(model);
  if (!compiled.ok) return compiled;
  const domain = compiled.value;
  const [p, r] = [proposer, responder].map((id) => domain.parties.indexOf(id)) as [number, number];
  const { noDeal } = model.parties[r]!;
  const next = uniformFloat64(seed);
  const lines = Float64Array.from({ length: samples }, () =>
    disagreementValue(noDeal, (e) => {
      const range = rangeOf(e);
      return range.high > range.low ? draw(range, next(), spread) : range.value;
    }),
  ).sort();
  if (!(lines.at(-1)! > lines[0]!)) return bargainSuccess(null);

  const pair = frontier(pairOf(domain, p, r));
  const worth = (side: 0 | 1, i: number) => toUtility(pair.points[side]![i]!, domain.unit);
  const own = toUtility(domain.disagreement[p]!, domain.unit);
  const candidates: number[] = [];
  // The proposer's utility falls along the frontier as the responder's rises, and so do the lines.
  for (let i = 0, s = 0; i < pair.size && s < samples; i++) {
    if (worth(1, i) < lines[s]! - 1e-9) continue;
    if (worth(0, i) <= own) break;
    candidates.push(i);
    while (s < samples && lines[s]! <= worth(1, i) + 1e-9) s++;
  }
  const payoffs = [
    ...candidates.map((i) => Array.from(lines, (d) => (worth(1, i) >= d - 1e-9 ? worth(0, i) : own))),
    Array.from(lines, () => own),
  ];
  const problem = { chances: Array.from(lines, () => 1), payoffs };
  const { action, value } = decide(problem);
  const chosen = candidates[action];
  const band = (s: number) => Math.min(BANDS - 1, Math.floor((s * BANDS) / samples));
  const reports = envoyReports(BANDS, accuracy);
  const quantile = (q: number) => lines[Math.min(samples - 1, Math.floor(q * samples))]!;
  const outcome = chosen === undefined ? null : pair.outcomeAt(chosen);
  return bargainSuccess({
    terms: outcome && Object.fromEntries(outcome.map((o, i) => [model.issues[i]!.id, model.issues[i]!.options[o]!.id])),
    utilities: [...((outcome && outcomeUnits(domain, outcome)) ?? domain.disagreement)].map((u) =>
      toUtility(u, domain.unit),
    ),
    risk: chosen === undefined ? 1 : lines.filter((d) => d > worth(1, chosen) + 1e-9).length / samples,
    value,
    informationValue: expectedValueOfPerfectInformation(problem),
    envoyValue: expectedValueOfSampleInformation(
      problem,
      reports.map((row) => Array.from(lines, (_, s) => row[band(s)]!)),
    ),
    accuracy,
    quantiles: [quantile(0.05), quantile(0.5), quantile(0.95)],
    samples,
    seed,
  });
}
