import { expect, test } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const opening = 'LIMA - Peru and Chile held talks on the port on Monday.';

test('what is taken as given is nobody\u2019s guess, and the guess beside it is', () => {
  const claims = claimsIn(
    'Peru and Chile talk on',
    opening,
    'The impression is that, despite the fact that the forecasts of a short blockade have been proven wrong, Chile is as firm as ever.',
  );
  const [given, guessed] = [claims.find((c) => c.gist.includes('wrong')), claims.find((c) => c.gist.includes('firm'))];
  expect(given?.sources).toEqual([]);
  expect(guessed?.sources.map((s) => s.name)).toEqual(['The impression']);
});

test('"the longer it lasts, the harder" is one claim behind "so" as elsewhere', () => {
  const claims = claimsIn(
    'Peru and Chile talk on',
    opening,
    'Peru cannot wait, so the longer the blockade lasts and losses grow, the more it will be pressed to show a result.',
  );
  expect(claims.map((c) => c.gist)).toContainEqual(expect.stringMatching(/the longer .*, the more .* pressed/));
});
