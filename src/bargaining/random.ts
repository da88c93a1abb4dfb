import { xoroshiro128plus } from 'pure-rand';

/** A stream of doubles in [0,1) with 32 random bits each; the same seed gives the same stream. */
export function uniformFloat64(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.unsafeNext() >>> 0) / 2 ** 32;
}
