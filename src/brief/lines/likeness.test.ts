import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const brief = (text: string) =>
  briefIn([
    '2031-03-04',
    `Peru and Chile at the table

LIMA - Peru and Chile opened talks on the dam on Monday.

According to people briefed on the talks, Chile has put forward a “final” version of its offer, which Peruvian President Luis Quispe needs to accept or decline.

${text}`,
  ]);
const main = (text: string) => {
  const all = brief(text);
  return all.slice(0, all.indexOf('The sentences cited'));
};

test.each([
  [
    'Quispe is torn, the people said. At home he is cheered in every street and has become the perfect Garibaldi.',
    'Garibaldi',
  ],
  ['Quispe is torn, the people said. The dam will be his Waterloo.', 'Waterloo'],
  [
    'Quispe is torn, the people said. At home he is cheered in every street and has become the new Bonaparte. But he knows full well what the Corsican general and exile’s end was.',
    'Corsican',
  ],
])('a likeness is nobody and no event of the talks: %s', (text, word) => {
  // As a sentence of the report alone.
  expect(main(text).replace(/Also told, in the report[\s\S]*?WHAT CHANGED/, '')).not.toContain(word);
});

test('what is told beside it stays', () => {
  expect(
    main(
      'Quispe is torn, the people said. On the one hand, he is enjoying immense popularity and has become the perfect Garibaldi.',
    ),
  ).toMatch(/enjoying immense popularity …”/);
});

test.each([
  ['Quispe has become the new Prime Minister, an aide said, and will lead the talks.', 'Prime Minister'],
  ['The lawyer Ana Salas has become the new Chilean envoy to the talks.', 'Chilean envoy'],
])('an office is none: %s', (text, word) => {
  expect(main(text)).toContain(word);
});
