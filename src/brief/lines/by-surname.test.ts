import { expect, it } from 'vitest';
import { sentence, textOf } from '../compose.js';
import type { Editor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { bySurname } from './by-surname.js';

const editor = {
  picture: { parties: [{ key: 'ARD', name: 'Ardonia', actors: ['Ilse Maran'] }] },
  wording: shippedWording(),
} as unknown as Editor;

it.each([
  ['Ardonian President Ilse Maran has to answer.', 'Maran will have to leave', 'Maran has to answer.'],
  ['Ilse Maran has to answer.', 'Maran will have to leave', 'Maran has to answer.'],
  [
    'Ardonian President Ilse Maran has to answer.',
    'The king will have to leave',
    'Ardonian President Ilse Maran has to answer.',
  ],
  [
    'Only the Ardonian President Ilse Maran decides.',
    'Maran will leave',
    'Only the Ardonian President Ilse Maran decides.',
  ],
])('%s beside %s', (line, told, shown) => {
  expect(textOf(bySurname(sentence(line), told, editor))).toBe(shown);
});
