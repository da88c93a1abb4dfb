import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

it('what a clause with "although" tells is said behind its verb, and not what stands quoted before it', () => {
  const claims = claimsIn(
    'Talks on steel',
    'One minister said that the drivers were "fixable".',
    'Nuray Toprak said that a limit "could be lived with", although she stressed that she spoke for nobody. "Everything else is packaging," she said.',
  );
  const voices = (words: string) => claims.find((c) => c.gist.includes(words))?.sources.map((s) => s.name);
  expect(voices('lived with')).toEqual(['Nuray Toprak']);
  expect(voices('packaging')).toEqual(['Nuray Toprak']);
});
