import { describe, expect, it } from 'vitest';
import { shippedPack } from '../documents/index.js';
import { irregularPackSchema, irregularVerbs } from './irregular.js';
import { tagNumber } from './tags.js';

const noun = tagNumber('NOUN', 'NN');
const adverb = tagNumber('ADV', 'RB');

describe('irregular verbs', () => {
  const verbs = irregularVerbs(new Map([['VERB shook', 'shimmy']]));
  const repaired = (text: string, ...tags: number[]): number[] => {
    const words = text.split(' ');
    const out = Int32Array.from(tags);
    verbs.repair((i) => words[i]!, words.length, out);
    return [...out];
  };

  it('have a sound pack', () => expect(irregularPackSchema.parse(shippedPack('english/irregular'))).toBeTruthy());
  it('a past tense taken for a noun is a verb', () =>
    expect(repaired('he tore it', noun, noun, noun)).toEqual([noun, tagNumber('VERB', 'VBD'), noun]));
  it('a participle is one behind "have", with an adverb between or not', () => {
    const has = tagNumber('AUX', 'VBZ');
    expect(repaired('has since thrown', has, adverb, noun)[2]).toBe(tagNumber('VERB', 'VBN'));
    expect(repaired('a broken promise', noun, noun, noun)[1]).toBe(noun);
  });
  it('give lemmas, under what the model knows', () => {
    expect(verbs.lemmas.get('VERB withheld')).toBe('withhold');
    expect(verbs.lemmas.get('VERB shook')).toBe('shimmy');
  });
});
