import { featureHash, mix } from './weights.js';

/** Features made of facts: each is a combination of up to four of them. */
export interface Combinations {
  /** How many features there are. */
  readonly size: number;
  /** Where each feature's hash begins and the places of its facts, in the order in which `hash` writes them: those of fewer facts first. */
  readonly features: readonly { readonly seed: number; readonly facts: readonly number[] }[];
  /** Writes the hashes of the features of these facts' values into `out`. */
  hash(values: Int32Array, out: Int32Array): void;
}

/**
 * Reads a list of combinations: names of facts with blanks between them, `|` or a new line between combinations.
 * @param family features of another family hash to other values
 * @throws Error on a name that is no fact
 */
export function combinationsOf(facts: readonly string[], source: string, family: string): Combinations {
  const numbers = new Map(facts.map((fact, i) => [fact, i]));
  const parsed = source
    .trim()
    .split(/[|\n]/)
    .map((combination) =>
      combination
        .trim()
        .split(' ')
        .map((fact) => {
          const at = numbers.get(fact);
          if (at === undefined) throw new Error(`no fact ${fact}`);
          return at;
        }),
    )
    .sort((a, b) => a.length - b.length);
  const ofSize = (size: number): Int32Array => Int32Array.from(parsed.filter((c) => c.length === size).flat());
  const ones = ofSize(1);
  const twos = ofSize(2);
  const threes = ofSize(3);
  const fours = ofSize(4);
  // Where each feature's hash begins: far apart, since facts are small numbers and must not undo the difference.
  const salt = [...family].reduce((hash, letter) => mix(hash, letter.charCodeAt(0)), 0x2c1b3c6d);
  const seeds = Int32Array.from(parsed, (_, i) => mix(Math.imul(i + 1, 0x85ebca6b), salt));
  return {
    size: parsed.length,
    features: parsed.map((facts, i) => ({ seed: seeds[i]!, facts })),
    hash(v, out) {
      let at = 0;
      for (let i = 0; i < ones.length; i++, at++) out[at] = featureHash(mix(seeds[at]!, v[ones[i]!]!));
      for (let i = 0; i < twos.length; i += 2, at++)
        out[at] = featureHash(mix(mix(seeds[at]!, v[twos[i]!]!), v[twos[i + 1]!]!));
      for (let i = 0; i < threes.length; i += 3, at++)
        out[at] = featureHash(mix(mix(mix(seeds[at]!, v[threes[i]!]!), v[threes[i + 1]!]!), v[threes[i + 2]!]!));
      for (let i = 0; i < fours.length; i += 4, at++)
        out[at] = featureHash(
          mix(mix(mix(mix(seeds[at]!, v[fours[i]!]!), v[fours[i + 1]!]!), v[fours[i + 2]!]!), v[fours[i + 3]!]!),
        );
    },
  };
}
