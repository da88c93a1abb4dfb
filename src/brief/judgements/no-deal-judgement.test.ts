import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const brief = briefIn([
  '2031-06-12',
  `Peru waits for Chile

Peru has offered Chile a final text on the port, a diplomat said. Chile must accept or reject it within days.

If Chile rejects the text, Peru will close the strait. If Chile rejects it, the outcome may be a war.

General Rojas of Peru ordered his troops to halt – and the command for a ceasefire to be kept was given – in order to wait for the answer, the diplomat said.`,
]);

test('one event that is foretold outright is judged, in the report’s own words; what its source hedges is not', () => {
  expect(brief).toMatch(/without a deal this comes about, as foretold: “Peru will close the strait”/);
  expect(brief).toContain('What its source itself hedges is not judged here.');
});

test('a pause is a signal: it holds or it ends', () => {
  // The table sets the words in columns.
  expect(brief).toMatch(
    /Whether this goes on or is\s+no date reported\s+Goes on: up\. Undone: down\s+undone: General Rojas/,
  );
});
