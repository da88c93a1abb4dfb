import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const headline = 'Peru and Chile talk about the sea';
const opening = 'Peru and Chile discussed copper, ports and fish in Arica on Monday.';

it.each([
  ['Chile has still not said yes.', 'deliberation'],
  ['Peru has not given its answer.', 'deliberation'],
  ['Fishermen in Chile vowed to block the treaty.', 'threat'],
  ['Peru and Chile spoke for the third time this week.', 'meeting'],
])('what words make the kind: %s', (paragraph, kind) => {
  expect(claimsIn(headline, opening, paragraph).map((c) => c.kind)).toContain(kind);
});
