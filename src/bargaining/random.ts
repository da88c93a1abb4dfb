import { unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';

/** A stream of doubles in [0,1) with 30 random bits each; the same seed gives the same stream. */
export function uniformFloat64(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => unsafeUniformIntDistribution(0, 2 ** 30 - 1, generator) / 2 ** 30;
}
