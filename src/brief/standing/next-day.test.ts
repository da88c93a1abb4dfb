import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const wire = `Peru and Chile end a round

LIMA, May 2 - Peru and Chile ended a round of talks on fish on Thursday without an agreement. The next round of talks opens in Santiago on May 26, Peru said.
`;
const comment = `Fish and pride

Peru refuses to share its waters with Chile. Chile demands half of the catch. Neither has moved in a year.
`;

test('a comment that comes after the news does not hide the day that the news gave', () => {
  expect(briefIn(['2025-05-02', wire], ['2025-05-03', comment])).toContain('next date: 26 May 2025');
});
