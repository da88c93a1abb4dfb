/**
 * Word classes that a dictionary gives each base form, as hashes of 27 bits above five bits: noun, verb, adjective, adverb, name.
 * It tells the tagger what a word may be that the treebank does not know.
 */
export type Lexicon = ReadonlyMap<number, number>;

export const lexicalBits = { noun: 1, verb: 2, adjective: 4, adverb: 8, name: 16 } as const;

/** The lexicon's own hash of a lower-case word: 27 bits. */
export function lexiconHash(word: string): number {
  let h = 0x9747b28c;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x5bd1e995) ^ (h >>> 13);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 5;
}

/** Reads a lexicon from the base64 of its 32-bit entries. */
export function readLexicon(base64: string): Lexicon {
  const bytes = Buffer.from(base64, 'base64');
  const lexicon = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += 4) {
    const entry = bytes.readUInt32LE(at);
    lexicon.set(entry >>> 5, entry & 31);
  }
  return lexicon;
}

const { noun, verb, adjective, adverb } = lexicalBits;

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
  let mask = lexicon.get(lexiconHash(form)) ?? 0;
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
