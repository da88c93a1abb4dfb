import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const partiesOf = (paragraph: string) => [
  ...new Set(
    claimsIn('Quay talks go on', 'Talks on pay went on in Holm on Monday.', paragraph)
      .filter((c) => paragraph.includes(c.quote))
      .flatMap(({ parties }) => parties.map((p) => p.name)),
  ),
];

it('"the authority" is the port authority of the sentence before', () => {
  expect(
    partiesOf('The port authority rejected a shorter week. The authority has offered four per cent instead.'),
  ).toEqual(['port authority']);
});

it('how many of them are told of is no part of a name', () => {
  expect(partiesOf('The 300 baggage handlers rejected the offer.')).toEqual(['baggage handlers']);
});
