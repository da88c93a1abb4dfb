import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const first = `Peru and Chile given a day

LIMA, May 2 - The Finnish mediator asked Peru and Chile on Friday to answer her draft on the port by May 12.
`;
const second = `Mediator gives Peru and Chile more time

LIMA, May 6 - The Finnish mediator moved the deadline for Peru and Chile to May 20 on Tuesday. Neither has answered the draft on the port.
`;

const line = (...reports: readonly (readonly [string, string])[]) => {
  const brief = briefIn(...reports);
  return brief.slice(brief.indexOf('BOTTOM LINE'), brief.indexOf('As of'));
};

test('a day that a later report moves is no more told as ahead', () => {
  expect(line(['2025-05-02', first])).toMatch(/May 12|12 May/);
  expect(line(['2025-05-02', first], ['2025-05-06', second])).not.toMatch(/May 12|12 May/);
  expect(line(['2025-05-02', first], ['2025-05-06', second])).toMatch(/May 20|20 May/);
});
