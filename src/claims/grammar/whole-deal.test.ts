import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const headline = 'Chile and Bolivia talk about a road to the sea';
const opening = 'Chile and Bolivia discussed ports, pipelines, customs and a road to the sea in Lima on Monday.';

it.each([
  ['The port of Arica stays in Chilean hands. Bolivia welcomed the agreement within the hour.', 'welcomed', 'deal'],
  ['Gas would be pumped to Arica. Chilean unions at the port will vote against the accord.', 'vote against', 'deal'],
  ['Bolivia signed an agreement on gas pipelines with Chile.', 'gas pipelines', 'economy.energy'],
])('the whole, where the verb has it for its object: %s', (paragraph, words, issue) => {
  const claim = claimsIn(headline, opening, paragraph).find((c) => c.quote.includes(words));
  expect(claim?.issue).toBe(issue);
});
