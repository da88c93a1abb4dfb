import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

test('who is kept out of the talks has a row of its own, though it has no part in them', () => {
  const brief = briefIn([
    '2024-05-14',
    'Peru and Chile at the table\n\nLIMA - Peru and Chile met in Quito on Monday over the border.\n\nPeru has not shared with the West what Chile demands in the talks.',
  ]).replace(/\s+/g, ' ');
  expect(brief).toMatch(
    /The West — outside the talks • Kept from it: “Peru has not shared with the West what Chile demands in the talks”/,
  );
});

test('a time that is set for an answer is one signal with the answer', () => {
  const brief = briefIn([
    '2024-05-14',
    'Peru and Chile at the table\n\nLIMA - According to people briefed on the talks, Chile has put forward a final version of its offer to end the war, which Peruvian President Luis Quispe needs to accept or decline.\n\nThe Peruvians know that they will have to make a hard decision in the coming days.',
  ]).replace(/\s+/g, ' ');
  expect(brief).toContain('“in the coming');
  expect(brief.match(/answers the offer of/g)).toHaveLength(1);
});
