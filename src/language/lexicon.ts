/**
 * What a dictionary says of each base form, by a hash of 27 bits: five bits for the word classes it may have (noun, verb, adjective,
 * adverb, name), five for the kind of thing the noun names, five for the kind of action of the verb, nine for the verb's frames.
 */
export type Lexicon = Pick<ReadonlyMap<number, number>, 'get'>;

export const lexicalBits = { noun: 1, verb: 2, adjective: 4, adverb: 8, name: 16 } as const;
const allClasses = 31;

/** The kind of thing that a noun names (a person, an act, a time …), by number; 0 where unknown. */
export const nounKind = (entry: number): number => (entry >>> 5) & 31;
/** The kind of action of a verb (communication, motion …), by number; 0 where unknown. */
export const verbKind = (entry: number): number => (entry >>> 10) & 31;
/** What a verb may take (a clause, an infinitive, two objects …), as bits; 0 where it is no verb. */
export const verbFrames = (entry: number): number => entry >>> 15;

/** The lexicon's own hash of a lower-case word: 27 bits. */
export function lexiconHash(word: string): number {
  let h = 0x9747b28c;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x5bd1e995) ^ (h >>> 13);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 5;
}

/** A lexicon as columns of bytes in base64, in rising order of hash: four of how far from the hash before, three of the entry. */
export function writeLexicon(lexicon: ReadonlyMap<number, number>): string[] {
  const entries = [...lexicon].sort(([a], [b]) => a - b);
  const gaps = entries.map(([hash], i) => hash - (i === 0 ? 0 : entries[i - 1]![0]));
  const column = (values: readonly number[], shift: number): string =>
    Buffer.from(values.map((value) => (value >>> shift) & 255)).toString('base64');
  const values = entries.map(([, value]) => value);
  return [...[0, 8, 16, 24].map((shift) => column(gaps, shift)), ...[0, 8, 16].map((shift) => column(values, shift))];
}

/** Reads what `writeLexicon` wrote. Entries are looked for in sorted columns: a map of all of them would take longer to make than a report asks of it. */
export function readLexicon(columns: readonly string[]): Lexicon {
  const [g0, g1, g2, g3, v0, v1, v2] = columns.map((column) => Buffer.from(column, 'base64'));
  const hashes = new Int32Array(g0!.length);
  for (let i = 0, hash = 0; i < hashes.length; i++) {
    hash += g0![i]! | (g1![i]! << 8) | (g2![i]! << 16) | (g3![i]! << 24);
    hashes[i] = hash;
  }
  return {
    get(hash) {
      let low = 0;
      let high = hashes.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (hashes[middle]! < hash) low = middle + 1;
        else high = middle;
      }
      return hashes[low] === hash ? v0![low]! | (v1![low]! << 8) | (v2![low]! << 16) : undefined;
    },
  };
}

const { noun, verb, adjective, adverb } = lexicalBits;

/** Tells whether a lower-case word is the dictionary form of a verb. */
export const isVerbIn =
  (lexicon: Lexicon) =>
  (word: string): boolean =>
    ((lexicon.get(lexiconHash(word)) ?? 0) & verb) !== 0;

/**
 * What a lower-case form may be: the bits of the form itself, and above them bits for plural (32), third person (64), -ed (128),
 * -ing (256), comparative (512) where the form without its ending is in the lexicon.
 */
export function lexicalMask(lexicon: Lexicon, form: string): number {
  const has = (word: string, bits: number): boolean => ((lexicon.get(lexiconHash(word)) ?? 0) & bits) !== 0;
  const stems = (rest: string, bits: number): boolean =>
    rest.length > 1 &&
    (has(rest, bits) ||
      has(`${rest}e`, bits) ||
      (rest.at(-1) === rest.at(-2) && has(rest.slice(0, -1), bits)) ||
      (rest.endsWith('i') && has(`${rest.slice(0, -1)}y`, bits)));
  let mask = (lexicon.get(lexiconHash(form)) ?? 0) & allClasses;
  const n = form.length;
  if (n > 2 && form.endsWith('s') && !form.endsWith('ss')) {
    const cuts = [form.slice(0, -1)];
    if (form.endsWith('es')) cuts.push(form.slice(0, -2));
    if (form.endsWith('ies')) cuts.push(`${form.slice(0, -3)}y`);
    if (cuts.some((w) => has(w, noun))) mask |= 32;
    if (cuts.some((w) => has(w, verb))) mask |= 64;
  } else if (n > 3 && form.endsWith('ed')) {
    if (stems(form.slice(0, -2), verb)) mask |= 128;
  } else if (n > 4 && form.endsWith('ing')) {
    if (stems(form.slice(0, -3), verb)) mask |= 256;
  } else if (n > 3 && (form.endsWith('er') || form.endsWith('est'))) {
    if (stems(form.slice(0, form.endsWith('er') ? -2 : -3), adjective | adverb)) mask |= 512;
  }
  return mask;
}
