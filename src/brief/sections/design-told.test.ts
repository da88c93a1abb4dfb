import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const opening = 'LIMA - Peru and Chile held talks on the river on Monday. Peru demands half of the catch.';

test('how a deal would be held to and what waits for what are quoted, and are no gap', () => {
  const brief = briefIn([
    '2024-05-14',
    `${opening} Forty unarmed observers from Ecuador would count the boats. Chile would open the locks only after the fines are paid.`,
  ]);
  expect(brief).toContain('Enforcement: \u201cForty unarmed observers');
  expect(brief).toContain('\u201cChile would open the locks only after the fines are paid\u201d');
  expect(brief).not.toMatch(/enforced or monitored is not reported|act first is not reported/);
});

test('where no sentence tells it, it is a gap', () => {
  const brief = briefIn(['2024-05-14', opening]);
  expect(brief).toContain('how a deal would be enforced or monitored');
  expect(brief).not.toContain('Enforcement: ');
});

test('that members or a house must say yes is found in a sentence of which no claim tells it', () => {
  const brief = briefIn([
    '2024-05-14',
    `${opening} Whether the provinces would have a say, nobody in Lima could tell. The cabinet has yet to see the text.`,
  ]);
  expect(brief).not.toContain('Who would have to ratify a deal |');
  expect(brief).not.toContain('Who would have to ratify a deal is not reported');
});
