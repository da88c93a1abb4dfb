import { expect, test } from 'vitest';
import type { Editor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { leansOn } from './leans-on.js';

const editor = { wording: shippedWording() } as Editor;

test.each([
  ['In that case the bay would be shared.', true],
  ['After that the bank would have to decide.', true],
  ['Lima turned this down.', true],
  ['In February they stopped speaking of the bay.', true],
  ['A minister fears the opposite: a line in the sand.', true],
  ['Rojas said that she would sign.', false],
  ['Lima turned the draft down.', false],
])('“%s” needs another sentence: %s', (text, leans) => {
  expect(leansOn(text, editor)).toBe(leans);
});
