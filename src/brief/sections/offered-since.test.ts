import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const early = `Aldmar offers ferry crews 9 per cent

PORTON, May 2 - Aldmar Ferries has offered the Seafarers' Guild a raise of 9 per cent over three years, the company said on Friday.
`;
const late = `Mediator's number goes to both sides

PORTON, May 6 - The ferry strike that was to start on Wednesday is now set for Thursday, May 15, after mediator Lena Ostrow handed the two sides her own recommendation. She proposes 12 per cent over three years. The night shift would be shelved for the life of the contract.
`;

const reported = (...reports: readonly (readonly [string, string])[]) =>
  briefIn(...reports)
    .split('WHAT IS REPORTED')[1]!
    .split('WHAT CHANGED')[0]!;

test('what a later report tells to be on offer comes before an earlier offer, which has its day', () => {
  const both = reported(['2025-05-02', early], ['2025-05-06', late]);
  expect(both).toMatch(/12 per cent.*Earlier, of 2 May: .*9 per cent/s);
  expect(reported(['2025-05-02', early])).not.toContain('Earlier, of');
});
