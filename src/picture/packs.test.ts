import { describe, expect, it } from 'vitest';
import { shippedPack } from '../documents/index.js';
import { mentions, pictureWordsSchema } from './words.js';

describe('packs/picture/words', () => {
  it('is as its schema says', () => {
    expect(pictureWordsSchema.safeParse(shippedPack('picture/words')).error).toBeUndefined();
  });

  it.each<[Parameters<typeof mentions>[0], string, boolean]>([
    ['noDeal', 'If the miners walk out', true],
    ['noDeal', 'If the miners sign', false],
    ['deal', 'once both have ratified it', true],
    ['near', 'the last step is in sight', true],
    ['near', 'the insight of a clerk', false],
    ['brokenOff', 'The envoys walked out of the talks', true],
    ['pressure', 'Casualties mount', true],
  ])('%s: “%s” is %s', (list, text, expected) => {
    expect(mentions(list, text)).toBe(expected);
  });
});
