import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { type Sign, signsSchema, signsTold } from './signs.js';

test('the pack has its shape', () => {
  expect(() => signsSchema.parse(shippedPack('brief/signs'))).not.toThrow();
});

test.each<[string, Sign, string[]]>([
  [
    'The talks between Peru and Chile ended on Sunday without a truce.',
    'farther',
    ['“The talks between Peru and Chile ended on Sunday without a truce”'],
  ],
  ['Peru will have to pay a heavy price.', 'farther', ['“Peru will have to pay a heavy price”']],
  ['If Peru leaves, the talks with Chile are at a dead end.', 'farther', []],
  ['Peru is determined to reach an accord with Chile.', 'farther', []],
  ['The gaps between Peru and Chile are not great.', 'nearer', ['“The gaps between Peru and Chile are not great”']],
  ['The gaps between Peru and Chile are not great.', 'remaining', ['“The gaps between Peru and Chile are not great”']],
  ['There are no gaps left between Peru and Chile.', 'remaining', []],
  [
    'Peru and Chile will hold a second round in Lima.',
    'resuming',
    ['“Peru and Chile will hold a second round in Lima”'],
  ],
  ['The miners made no progress on the road.', 'farther', []],
])('%s as %s', (text, sign, words) => {
  const editor = editorOf(['2031-06-12', `Peru and Chile talk\n\nPeru and Chile met over the port.\n\n${text}`]);
  expect(signsTold(editor, sign).map((s) => s.words)).toEqual(words);
});

test('a name stands for the pronoun that opens a sentence, where it is plain; else the sentence is none', () => {
  const editor = editorOf([
    '2031-06-12',
    `Peru and Chile talk

Peru has made Chile an offer. The proposal is hard, diplomats said. It is worse than what Chile had before the war.`,
  ]);
  expect(signsTold(editor, 'farther').map((s) => s.words)).toEqual([
    'The proposal “is worse than what Chile had before the war”',
  ]);
});
