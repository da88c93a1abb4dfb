import { expect, it } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { beginsWithin } from './cut-off.js';

const editor = editorOf(['2031-03-04', 'LIMA - Chile and Peru opened talks on Monday.']);

it.each([
  ['side the word lies with the elders', 'On the other side the word lies with the elders.', true],
  ['the word lies with the elders', 'On the other side the word lies with the elders.', false],
  ['the elders decide', 'They say that the elders decide.', false],
])('"%s" begins within a phrase: %s', (text, sentence, within) => {
  expect(beginsWithin(text, sentence, editor)).toBe(within);
});
