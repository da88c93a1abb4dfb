import type { Model } from './model.js';
import { uniformFloat64 } from './random.js';
import { type Margin, marginOf, type Parameter } from './uncertain.js';

/** How a number spreads over its range: flat, or highest at the best guess and falling to both ends. */
export type Spread = 'uniform' | 'triangular';

export interface Acceptance {
  /** Share of samples in which the party prefers the offer to no deal or likes it as much, in [0,1]. */
  readonly probability: number;
  /** Standard error of `probability`: √(p(1−p)/n). */
  readonly standardError: number;
  readonly samples: number;
  readonly seed: number;
  readonly spread: Spread;
  /** Utility of the offer less that of no deal with every number at its best guess, in the model's scale. */
  readonly margin: number;
  /** 5 %, 50 % and 95 % quantiles of the margin over the samples. */
  readonly quantiles: readonly [number, number, number];
}

export interface AcceptanceOptions {
  readonly samples?: number;
  readonly seed?: number;
  readonly spread?: Spread;
}

/**
 * How likely a party is to accept an offer: sampling all stated ranges at once, independently, with a seeded generator, so that the
 * same seed gives the same answer. The chance is over our ignorance of the numbers; it is not a forecast of behaviour.
 */
export function acceptance(
  model: Model,
  partyId: string,
  terms: Readonly<Record<string, string>>,
  options: AcceptanceOptions = {},
): Acceptance {
  const { samples = 10_000, seed = 1, spread = 'triangular' } = options;
  const margin = marginOf(model, partyId, terms);
  const margins = sampleMargins(margin, samples, seed, spread);
  let accepted = 0;
  for (const m of margins) if (m >= -1e-9) accepted++;
  margins.sort();
  const quantile = (q: number) => margins[Math.min(samples - 1, Math.floor(q * samples))]!;
  const probability = accepted / samples;
  return {
    probability,
    standardError: Math.sqrt((probability * (1 - probability)) / samples),
    samples,
    seed,
    spread,
    margin: margin.at(margin.parameters.map((p) => p.value)),
    quantiles: [quantile(0.05), quantile(0.5), quantile(0.95)],
  };
}

/** The margin in each of `samples` draws of all parameters from their ranges. */
export function sampleMargins(margin: Margin, samples: number, seed: number, spread: Spread): Float64Array {
  const next = uniformFloat64(seed);
  const { parameters } = margin;
  const values = Float64Array.from(parameters, (p) => p.value);
  const moving = parameters.flatMap((p, i) => (p.high > p.low ? [i] : []));
  const margins = new Float64Array(samples);
  for (let s = 0; s < samples; s++) {
    for (const i of moving) values[i] = draw(parameters[i]!, next(), spread);
    margins[s] = margin.at(values);
  }
  return margins;
}

/** The value of a parameter at quantile `q` of its spread. */
export function draw(
  { low, value, high }: Pick<Parameter, 'low' | 'value' | 'high'>,
  q: number,
  spread: Spread,
): number {
  const width = high - low;
  if (spread === 'uniform') return low + q * width;
  const left = (value - low) / width;
  return q < left ? low + Math.sqrt(q * width * (value - low)) : high - Math.sqrt((1 - q) * width * (high - value));
}
