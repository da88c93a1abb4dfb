import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const early = `Aldmar offers ferry crews 9 per cent

PORTON, May 2 - Aldmar Ferries has offered the Seafarers' Guild a raise of 9 per cent over three years, the company said on Friday.
`;
const late = `Mediator's number goes to both sides

PORTON, May 20 - The ferry strike that was to start on Wednesday is now set for Thursday, May 29, after mediator Lena Ostrow handed the two sides her own recommendation. She proposes 12 per cent over three years. The company's 9 per cent is off the table, she said.
`;

test('what an early report alone has on offer does not stand for what the latest tells', () => {
  const brief = briefIn(['2025-05-02', early], ['2025-05-20', late]);
  const line = brief.slice(brief.indexOf('BOTTOM LINE'), brief.indexOf('As of'));
  expect(line).toContain('12 per cent');
  expect(line).not.toContain('raise of 9 per cent');
});
