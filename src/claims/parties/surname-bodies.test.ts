import { expect, test } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const parties = (paragraph: string): string[] => [
  ...new Set(
    claimsIn('Talks in the hills', 'Talks went on in Holm on Monday.', paragraph)
      .filter((c) => paragraph.includes(c.quote))
      .flatMap((c) => [...c.parties, ...c.toward].map((p) => p.id ?? p.name)),
  ),
];

test('a body that is called as somebody is, is not his country', () => {
  expect(parties('The Hill Assembly rejected the offer of the Plains government.')).not.toContain('USA');
});

test('a word for an employer in the name of a house is no party', () => {
  expect(parties('Nobody at the Railway Hotel rejected the offer of the Plains government.').join()).not.toMatch(
    /Railway/,
  );
});

test('the “A.” of an answer is nobody’s initial', () => {
  const names = parties('A. Graystone Ltd owes a fee, and it rejected the demand of the Steel Workers.');
  expect(names.join()).not.toMatch(/A\. /);
});
