import { expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';

it('takes the conciliation service for a party of its own, and no side', () => {
  const [claim] = claimsIn(
    'Bakers strike',
    'The bakers’ union Unite and the council met on Monday.',
    'Acas has offered to host talks.',
  ).slice(-1);
  expect([claim?.kind, claim?.parties[0]?.id]).toEqual(['offer', 'acas']);
});

it('reads a draft that is thrown back as refused', () => {
  const [claim] = claimsIn(
    'Peru and Chile meet',
    'Peru and Chile held talks.',
    'Peru threw back the draft on Tuesday.',
  ).slice(-1);
  expect(claim?.kind).toBe('refusal');
});
