import { expect, test } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

test('whose the president is who is told of after a mediator: of the state at the table', () => {
  const claims = claimsIn(
    'Colombia and the ELN talk in Havana',
    'HAVANA - Colombia and the National Liberation Army (ELN) held talks in Havana on Monday. The ELN wants a truce. Colombia wants the hostages back.',
    'Mesfin Seyoum, the Ethiopian mediator, read out a paper. The president promised nothing of the sort, his information minister said.',
  );
  expect(claims.find((c) => c.gist.includes('nothing of the sort'))?.parties.map((p) => p.id)).toEqual(['COL']);
});
