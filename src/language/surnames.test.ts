import { expect, it } from 'vitest';
import { shippedModel } from '../documents/index.js';
import { createTokenParser } from './analyse.js';

const parse = createTokenParser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });

const tagsOf = (sentence: string): string[] => {
  let at = 0;
  const tokens = sentence.split(' ').map((text) => {
    const start = at;
    at += text.length + 1;
    return { text, start, end: start + text.length };
  });
  return parse(tokens).map((t) => t.upos);
};

it('takes a pronoun with a capital behind a name for a name', () => {
  expect(tagsOf('Vice Premier Liu He told them so .')[3]).toBe('PROPN');
});

it('leaves pronouns that open a sentence, stand low, or are "I"', () => {
  expect(tagsOf('He told Liu so .')[0]).toBe('PRON');
  expect(tagsOf('With Liu he told them so .')[2]).toBe('PRON');
  expect(tagsOf('With Liu I told them so .')[2]).toBe('PRON');
});
