import { expect, test } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

test('"the sources" who spoke before others of that name stay who they were', () => {
  const claims = claimsIn(
    'Peru and Chile talk',
    'LIMA - Peru and Chile held talks on Monday. Chile is torn, the sources said.',
    'According to the sources close to the delegation, Peru wants the port. Chile will wait, the sources said.',
  );
  expect(claims.find((c) => c.gist.includes('wait'))?.sources.map((s) => s.name)).toEqual(['the sources']);
});
