import { z } from 'zod';
import { shippedPack } from '../documents/index.js';
import type { LemmaExceptions } from './lemmas.js';
import { ofParts, tagNumber } from './tags.js';

/** packs/english/irregular.yaml: base form → past tense and participle. */
const forms = z.record(z.string(), z.array(z.string()).min(1).max(2));
export const irregularPackSchema = z.strictObject({ plain: forms, lemmas: forms });

const past = tagNumber('VERB', 'VBD');
const participle = tagNumber('VERB', 'VBN');
const verbal = ofParts('VERB', 'AUX');
const adverb = ofParts('ADV', 'PART');

/** What is known of irregular verbs: their dictionary forms, and what tag a form has that can be nothing else. */
export interface IrregularVerbs {
  readonly lemmas: LemmaExceptions;
  /** Sets the tags of the first `n` words right where a plain past tense or participle was taken for another word. */
  readonly repair: (lowerAt: (place: number) => string, n: number, tags: Int32Array) => void;
}

/** The shipped irregular verbs, below what a model knows by itself. */
export function irregularVerbs(known: LemmaExceptions): IrregularVerbs {
  const pack = shippedPack('english/irregular') as z.infer<typeof irregularPackSchema>;
  const lemmas = new Map<string, string>();
  const tagOf = new Map<string, number>();
  for (const [list, plain] of [
    [pack.lemmas, false],
    [pack.plain, true],
  ] as const)
    for (const [base, made] of Object.entries(list))
      for (const [i, form] of made.entries()) {
        if (form === '') continue;
        lemmas.set(`VERB ${form}`, base);
        if (plain) tagOf.set(form, i === 0 ? past : participle);
      }
  for (const [form, base] of known) lemmas.set(form, base);
  return {
    lemmas,
    repair: (lowerAt, n, tags) => {
      for (let i = 0; i < n; i++) {
        const tag = tagOf.get(lowerAt(i));
        if (tag === undefined || verbal[tags[i]!] === 1) continue;
        if (tag === past) tags[i] = past;
        else if (holdsParticiple(lowerAt, i, tags)) tags[i] = participle;
      }
    },
  };
}

/** "Had since thrown": a participle behind "have"; behind "be" it may as well be an adjective. */
function holdsParticiple(lowerAt: (place: number) => string, i: number, tags: Int32Array): boolean {
  let k = i - 1;
  while (k > 0 && adverb[tags[k]!] === 1) k--;
  return k >= 0 && /^(?:have|has|had|having|'ve|'d)$/.test(lowerAt(k));
}
