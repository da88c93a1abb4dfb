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

it('a secretary of labor is no union’s', () => {
  const [claim] = claimsIn(
    'Strike goes on',
    'Northern Post and the Carriers Union met in Chicago. The president of the United States has not stepped in.',
    'The secretary of labor, Ada Quill, rejected the plan.',
  ).filter((c) => c.quote.includes('Quill'));
  expect(claim?.parties.map((p) => p.id)).toEqual(['USA']);
});

it('movement on pay is no rebels', () => {
  expect(partiesOf('There was movement on pay, the union said.')).not.toContain('movement');
});

it.each([
  ['Poor coffee farmers want a lower levy.', 'poor coffee farmers'],
  ['Tannery workers in Chad have rejected the offer.', 'tannery workers'],
  ['The town council met on Friday. The council is ready to widen the lane.', 'town council'],
])('people who speak for themselves are called as they are: %s', (paragraph, name) => {
  expect(partiesOf(paragraph)).toEqual([name]);
});

it('the opposition of a country is not the country', () => {
  expect(partiesOf('The Chadian opposition rejected the plan.')).toEqual(['Chadian opposition']);
});

it('a ministry that nobody places is that of the country where those live who act', () => {
  expect(
    claimsIn('Weavers', 'Weavers in Chad rejected a pay offer.', 'The labour ministry rejected the plan.')
      .at(-1)
      ?.parties.map((p) => p.id),
  ).toEqual(['TCD']);
});
