import { expect, it } from 'vitest';
import { sentencesOf } from '../../../tests/sentences-of.js';
import { actingLetters } from './acting-letters.js';

const bodies = (text: string): string[] => {
  const sentences = sentencesOf(text);
  return actingLetters(
    sentences,
    sentences.map(() => []),
    new Set(['GDP']),
  ).map((b) => `${b.id} ${b.name}`);
};

it('takes letters that act again and again for a body', () => {
  expect(bodies('TORVA has offered two percent. The crews want four. TORVA rejected that.')).toEqual(['torva TORVA']);
});

it('takes no figure, no label of a transcript, and nothing that acts once for one', () => {
  expect(bodies('GDP fell in May. GDP rose in June.')).toEqual([]);
  expect(bodies('TORVA has offered two percent. The crews want four.')).toEqual([]);
  expect(bodies('HALE: We left. HALE: We stay.')).toEqual([]);
});
