import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const brief = briefIn([
  '2031-06-12',
  `Peru weighs the wharf

Peru has offered Chile the wharf, a diplomat said. Bolivia would welcome a deal, the diplomat said.

Peruvian President Ana Rojas has become the perfect Che Guevara. She knows what the Argentinian revolutionary's end was.`,
]);

test('who is named beside the sides has a line and no part; whom a figure of speech names has none', () => {
  expect(brief).toMatch(/Also named: [^.]*Bolivia/);
  expect(brief).not.toMatch(/Also named: [^.]*(?:Guevara|Cuba|Argentin)/);
});
