import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const told = (paragraph: string, words: string): string | undefined =>
  claimsIn('Peru and Chile at the table', 'LIMA - Peru and Chile held talks on Monday. Chile blames Peru.', paragraph)
    .find((c) => c.quote.includes(words))
    ?.sources.map((s) => s.name)
    .join(' < ');

it.each([
  [
    'Peru would not give up the port, an official quoted Ana Rojas as saying, even if that cost a year.',
    'the port',
    'an official < Ana Rojas',
  ],
  [
    'An aide to the mayor cited Ana Rojas as saying that the port would stay shut.',
    'stay shut',
    'An aide to the mayor < Ana Rojas',
  ],
])('whom another quotes says it, as that one tells: %s', (text, words, sources) => {
  expect(told(text, words)).toBe(sources);
});

it.each([
  // What a sentence behind it takes up whole.
  [
    "The envoys of Peru and Chile agreed to share the port. That, at least, is how the union's Ana Rojas announced it.",
    'agreed to share',
    "the union's Ana Rojas",
  ],
  ["The paper comes to a surrender, in Rojas's view.", 'comes to a surrender', 'Rojas'],
  [
    'According to a trader whom the Chilean side briefed on Friday, Peru would sign.',
    'would sign',
    'a trader whom the Chilean side briefed on Friday',
  ],
  ['Fleming Street says that Peru would sign.', 'would sign', 'Fleming Street'],
])('and so does whoever is told of: %s', (text, words, source) => {
  expect(told(text, words)).toBe(source);
});
