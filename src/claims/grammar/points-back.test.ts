import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const headline = 'Mali and the Tuareg rebels talk';
const opening = 'Mali and the Tuareg rebels discussed the army, schools, roads and an amnesty in Algiers on Monday.';

it.each([
  [
    'Hospitals need fuel. The rebels asked for a corridor for aid. Mali accepted one.',
    'humanitarian.access',
    'accepted one',
  ],
  [
    'The rebels offered to give the deal a chance. They wanted villages rebuilt by June. Mali has promised none of it.',
    'economy.aid',
    'promised none',
  ],
])('what a move points back to: %s', (paragraph, issue, words) => {
  const claim = claimsIn(headline, opening, paragraph).find((c) => c.quote.includes(words));
  expect(claim?.issue).toBe(issue);
});

it.each([
  ['Girls would be taught in the language of the north. Mali finds it reckless.', 'reckless', 'politics.rights'],
  ['Two hundred detainees are on the list. Mali has not denied it.', 'denied it', 'war.prisoners'],
])('what a judgement with a pronoun takes up: %s', (paragraph, words, issue) => {
  const claim = claimsIn(headline, opening, paragraph).find((c) => c.quote.includes(words));
  expect(claim?.issue).toBe(issue);
});
