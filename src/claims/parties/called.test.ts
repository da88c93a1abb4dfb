import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const partiesOf = (opening: string, paragraph: string) => [
  ...new Set(
    claimsIn('Talks go on', opening, paragraph)
      .filter((c) => paragraph.includes(c.quote))
      .flatMap(({ parties }) => parties.map((p) => p.name)),
  ),
];

it('a party has the name that the report gives it', () => {
  expect(partiesOf('Burma and Thailand met in Geneva.', 'Burma rejected the plan.')).toEqual(['Burma']);
  expect(partiesOf('Myanmar, once Burma, and Thailand met.', 'Burma rejected the plan.')).toEqual(['Myanmar']);
});

it('a name that many countries have is nobody’s of a country that the report does not name', () => {
  const opening = 'Peru and Ecuador met in Brazil. Peru wants the border marked. Ecuador wants a port.';
  expect(partiesOf(opening, 'The Democratic Party rejected the plan.')).not.toContain('Democrats');
});

it('nobody of the name of a word that describes', () => {
  const opening = 'Peru and Ecuador met in Brazil.';
  expect(partiesOf(opening, '"It was a good day," the host said. "[Long talks.] They want a port."')).not.toContain(
    'China',
  );
});
