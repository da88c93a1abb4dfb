import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

it('a union branch is called by its number', () => {
  const found = claimsIn(
    'Talks on',
    'Bakers met the mill.',
    'Lodge 77 rejected the offer. Lodge 77 president Jo Reed wants more pay.',
  );
  expect(found.flatMap((c) => c.parties.map((p) => p.name))).toContain('Lodge 77');
});
