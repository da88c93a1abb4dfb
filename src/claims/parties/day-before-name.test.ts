import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const partiesOf = (paragraph: string) =>
  claimsIn('Talks stall', 'Ukraine and Russia met in Geneva.', paragraph)
    .filter((c) => paragraph.includes(c.quote))
    .flatMap(({ parties }) => parties.map((p) => p.id ?? p.name));

it.each([
  ['a weekday', 'On Tuesday Zelensky rejected the draft.'],
  ['a month', 'Since March Zelensky has rejected every draft.'],
  ['a weekday behind a verb', 'He was told Thursday. On Friday Zelensky rejected the draft.'],
])('a day before a name is no part of it: %s', (_, text) => {
  expect(new Set(partiesOf(text))).toEqual(new Set(['UKR']));
});

it('a month alone behind a preposition is nobody, whatever stands behind its comma', () => {
  const found = partiesOf(
    'Nobody will be dismissed before April, a pledge which the union wants extended. Russia refused.',
  );
  expect(found).not.toContain('April');
  expect(found).not.toContain('april');
});
