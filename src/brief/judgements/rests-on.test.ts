import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { restsOn } from './rests-on.js';

const editor = editorOf([
  '2024-05-14',
  'Peru and Chile on fish\n\nPeru and Chile held talks. Peru will cut its fleet, said Ana Ruiz, the minister. Chile has refused to pay, two diplomats said. Chile will close the strait.',
]);
const cite = (words: string) => editor.sentences().find((s) => s.text.startsWith(words))!.cite;

test.each([
  [['Peru will'], 'Ana Ruiz'],
  [['Peru will', 'Chile has'], 'Ana Ruiz and two diplomats'],
  [['Chile will'], 'words whose speaker is not named'],
  [['Peru and'], undefined],
])('%s', (sentences, on) => {
  expect(restsOn(sentences.map(cite), editor)).toBe(on);
});
