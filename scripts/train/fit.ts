import { fillTable, lanes, type Weights } from '../../src/language/weights.js';
import type { AveragedWeights } from './perceptron.js';

/** The second step's hashes, as `score` salts them. */
export function salted(hashes: Int32Array, count: number, salt: number, out: Int32Array): void {
  for (let i = 0; i < count; i++) {
    const h = Math.imul(hashes[i]! ^ salt, 0x85ebca6b);
    out[i] = h ^ (h >>> 13);
  }
}

/**
 * Sums the weights of several perceptrons and fits them into a table: the features that weigh most and were corrected most
 * often stay, weights become whole numbers of -127 to 127.
 */
export function fitted(parts: readonly AveragedWeights[], buckets: number, cut = 0.99997): Weights {
  const places = new Map<number, number>();
  for (const part of parts) for (const hash of part.hashes) if (!places.has(hash)) places.set(hash, places.size);
  const weights = new Float32Array(places.size * lanes);
  const updates = new Float64Array(places.size);
  for (const part of parts)
    part.hashes.forEach((hash, i) => {
      const at = places.get(hash)!;
      updates[at] = updates[at]! + part.updates[i]!;
      for (let k = 0; k < lanes; k++) weights[at * lanes + k] = weights[at * lanes + k]! + part.weights[i * lanes + k]!;
    });
  const hashes = Int32Array.from(places.keys());
  const worth = new Float64Array(places.size);
  for (let at = 0; at < worth.length; at++) {
    let sum = 0;
    for (let k = 0; k < lanes; k++) sum += Math.abs(weights[at * lanes + k]!);
    worth[at] = updates[at]! + sum * 1e-3;
  }
  const order = Uint32Array.from(worth.keys()).sort((a, b) => worth[b]! - worth[a]! || hashes[a]! - hashes[b]!);
  const sizes = Float32Array.from(order.subarray(0, buckets * 4), (at) => {
    let top = 0;
    for (let k = 0; k < lanes; k++) top = Math.max(top, Math.abs(weights[at * lanes + k]!));
    return top;
  }).sort();
  // One weight in a thousand is cut off so that the others keep more of their digits.
  const unit = 127 / (sizes[Math.floor((sizes.length - 1) * cut)] ?? 1);
  const scaled = weights.map((w) => w * unit);
  const { rows } = fillTable(buckets, order.length, (i) => {
    const at = order[i]!;
    return { hash: hashes[at]!, weights: scaled.subarray(at * lanes, at * lanes + lanes) };
  });
  return { rows, buckets };
}
