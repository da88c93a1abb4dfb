import { expect, it } from 'vitest';
import { madeClaim, madeDocument, named } from '../../tests/made-claims.js';
import { weigh } from '../evidence/index.js';
import { statements } from './statement.js';

it.each<[string, ReturnType<typeof named>, number]>([
  ['another of its people', named('Jon Farre', 'ARD'), 1],
  ['one of the other side', named('Petr Oll', 'BEL'), 2],
  ['somebody of no side', named('Tove Brandt'), 2],
])('what a minister says and %s says too has as many origins as it has sides', (_, second, origins) => {
  const claims = [named('Ilse Maran', 'ARD'), second].map((source, i) =>
    madeClaim(
      madeDocument(`paper ${i}`, `2031-04-0${i + 1}`, `text ${i}`),
      'meeting',
      ['ARD', 'BEL'],
      'The sides meet in the harbour town',
      {
        sources: [source],
      },
    ),
  );
  const [statement] = statements(weigh([], claims));
  expect(statement).toMatchObject({ origins, claims: { length: 2 } });
});
