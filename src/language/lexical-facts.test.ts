import { describe, expect, it } from 'vitest';
import { lexicalFacts } from './lexical-facts.js';
import { lexiconHash, readLexicon, writeLexicon } from './lexicon.js';
import { tagNumber } from './tags.js';
import { wordForm } from './word-forms.js';

const entry = (word: string, noun: number, verb: number, frames: number): [number, number] => [
  lexiconHash(word),
  3 | (noun << 5) | (verb << 10) | (frames << 15),
];
const lexicon = readLexicon(writeLexicon(new Map([entry('offer', 8, 13, 0x101), entry('tell', 0, 5, 0x1ff)])));
const said = wordForm('told');
const factsOf = lexicalFacts(new Map([[said.word, 2]]), lexicon, new Map([['VERB told', 'tell']]));

describe('lexical facts', () => {
  it('are found by lemma: regular forms by rule, irregular ones by the exceptions', () => {
    const offered = factsOf(wordForm('offered'), tagNumber('VERB', 'VBD'));
    expect(offered).toEqual({ class: 0, frames: 0x102, kind: 96 + 13 });
    expect(factsOf(said, tagNumber('VERB', 'VBD'))).toEqual({ class: 2, frames: 0x200, kind: 96 + 5 });
  });

  it('tell a noun from a verb of the same form', () => {
    const noun = factsOf(wordForm('offers'), tagNumber('NOUN', 'NNS'));
    const verb = factsOf(wordForm('offers'), tagNumber('VERB', 'VBZ'));
    expect(noun).toEqual({ class: 0, frames: 0, kind: 32 + 8 });
    expect(verb.kind).toBe(96 + 13);
  });

  it('say that a verb is one even where the dictionary does not know it', () => {
    expect(factsOf(wordForm('zorbed'), tagNumber('VERB', 'VBD'))).toEqual({ class: 0, frames: 1, kind: 96 });
    expect(factsOf(wordForm('of'), tagNumber('ADP', 'IN'))).toEqual({ class: 0, frames: 0, kind: 0 });
  });
});
