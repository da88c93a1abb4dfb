import { shippedModel } from '../../documents/index.js';
import type { Features } from './features.js';

/** Logistic regressions over the same features: the bias of each and, for each feature, a whole number for each in their order, in hundredths. */
export interface LinearModel {
  readonly bias: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

const unit = 100;

/** What features speak for, each regression on its own: likelihoods from 0 to 1. */
export function likelihoods(features: Features, { bias, weights }: LinearModel): number[] {
  const sums = [...bias];
  for (const [name, strength] of features) {
    const own = weights[name];
    if (own !== undefined) for (const [i, weight] of own.entries()) sums[i]! += weight * strength;
  }
  return sums.map((sum) => 1 / (1 + Math.exp(-sum / unit)));
}

const shipped = new Map<string, LinearModel>();
/** A model of `models/`, read once. */
export function shippedLinear(name: string): LinearModel {
  const known = shipped.get(name) ?? (JSON.parse(new TextDecoder().decode(shippedModel(name))) as LinearModel);
  shipped.set(name, known);
  return known;
}
