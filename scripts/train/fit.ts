import type { Row } from '../../src/language/weights.js';
import type { AveragedWeights } from './perceptron.js';

/** How small a model becomes. */
export interface Fit {
  /** Weights kept at most. */
  readonly size: number;
  /** What all but one weight in ten thousand stay below when they become whole numbers: small numbers pack well and lose nothing. */
  readonly top: number;
  /** Whole weights nearer to nought than this go: they are most of a model, cost its speed and say little. */
  readonly least: number;
}

/**
 * Sums the weights of several perceptrons and fits them into rows of small whole numbers: weights become multiples of a
 * unit, those below `least` go, and of the features the most often corrected stay until `size` weights are kept.
 */
export function fitted(parts: readonly AveragedWeights[], { size, top, least }: Fit): Row[] {
  const places = new Map<number, { updates: number; weights: Map<number, number> }>();
  for (const part of parts)
    part.hashes.forEach((hash, i) => {
      const place = places.get(hash) ?? { updates: 0, weights: new Map<number, number>() };
      places.set(hash, place);
      place.updates += part.updates[i]!;
      for (let at = i === 0 ? 0 : part.ends[i - 1]!; at < part.ends[i]!; at++) {
        const c = part.classes[at]!;
        place.weights.set(c, (place.weights.get(c) ?? 0) + part.weights[at]!);
      }
    });
  const sizes = Float32Array.from(
    [...places.values()].flatMap(({ weights }) => [...weights.values()].map(Math.abs)),
  ).sort();
  const unit = top / (sizes[Math.floor((sizes.length - 1) * 0.9999)] ?? 1);
  const order = [...places].sort(([a, x], [b, y]) => y.updates - x.updates || a - b);
  const rows: Row[] = [];
  let kept = 0;
  for (const [hash, { weights }] of order) {
    const whole = [...weights]
      .map(([c, w]) => [c, Math.max(-127, Math.min(127, Math.round(w * unit)))] as const)
      .filter(([, w]) => Math.abs(w) >= least)
      .sort(([a], [b]) => a - b);
    if (whole.length === 0) continue;
    kept += whole.length;
    if (kept > size) break;
    rows.push({ hash, classes: whole.map(([c]) => c), weights: whole.map(([, w]) => w) });
  }
  return rows.sort((a, b) => a.hash - b.hash);
}
