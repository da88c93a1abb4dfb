import type { Claim } from '../claims/index.js';
import { contentOf } from './content.js';

/** Words as numbers, for as long as the process lives: merging two sorted lists of numbers is several times faster than asking sets of strings. */
const numbers = new Map<string, number>();
const known = new WeakMap<Claim, Int32Array>();

/** The content words of a claim as sorted numbers, the same number for the same word in all claims. */
export function wordsOf(claim: Claim): Int32Array {
  const made = known.get(claim);
  if (made) return made;
  const list = Int32Array.from(contentOf(claim), (word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  }).sort();
  known.set(claim, list);
  return list;
}

/** How many content words two claims have in common. */
export function sharedWords(one: Claim, other: Claim): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}

/** 0 (nothing in common) to 1 (same content) for two claims: shared words over the geometric mean of both (Ochiai). */
export function likenessOf(one: Claim, other: Claim): number {
  const sizes = wordsOf(one).length * wordsOf(other).length;
  return sizes === 0 ? 0 : sharedWords(one, other) / Math.sqrt(sizes);
}
