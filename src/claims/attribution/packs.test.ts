import { expect, it } from 'vitest';
import { shippedPack } from '../../documents/index.js';
import { compileCues, cuePackSchema } from './cues.js';
import { sourcePackSchema } from './naming.js';

it('the packs of cues and of sources are sound', () => {
  const cues = cuePackSchema.parse(shippedPack('claims/cues'));
  expect(compileCues(cues).verbs.get('deny')?.[0]?.class).toBe('deny');
  expect(sourcePackSchema.safeParse(shippedPack('claims/sources')).success).toBe(true);
});

it('a cue pack with an unknown class is refused', () => {
  const cues = cuePackSchema.parse(shippedPack('claims/cues'));
  expect(cuePackSchema.safeParse({ ...cues, nouns: [{ class: 'shrug', words: ['shrug'] }] }).success).toBe(false);
});
