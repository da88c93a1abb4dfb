import { expect, test } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';

const opening = 'LIMA - Peru and Chile fought on for the port on Monday.';

test('a text that is given to both, however many words name them, is an offer of whoever gives it', () => {
  const claims = claimsIn(
    'Oman hands Peru and Chile a text',
    opening,
    'Oman has given the army of Peru and the navy of Chile the text of a two-month truce. Oman expects both to answer by May 20.',
  );
  const offer = claims.find((c) => c.kind === 'offer');
  expect(offer?.parties.map((p) => p.name)).toEqual(['Oman']);
  expect(offer?.gist).toContain('the text of a two-month truce');
  expect(claims.find((c) => c.gist.includes('expects both'))?.kind).toBe('demand');
});

test('what goes on under a text in the same sentence is offered too, and "there will be no second draft" is its maker\u2019s refusal', () => {
  const claims = claimsIn(
    'Oman hands Peru and Chile a text',
    opening,
    'Oman has handed Peru and Chile a proposal. There will be no second draft, a diplomat said. Under the text the ships would leave, food would move in and talks on the border would follow.',
  );
  const told = claims.filter((c) => /ships|food|border/.test(c.gist));
  expect(told.map((c) => [c.kind, c.parties[0]?.name])).toEqual([
    ['offer', 'Oman'],
    ['offer', 'Oman'],
    ['offer', 'Oman'],
  ]);
  const last = claims.find((c) => c.gist.includes('second draft'));
  expect([last?.kind, last?.polarity, last?.parties[0]?.name]).toEqual(['refusal', 'affirmed', 'Oman']);
});

test('a thing behind a preposition tells nothing: "a pile of draft documents, and that"', () => {
  const [brought] = claimsIn(
    'Peru and Chile talk',
    opening,
    'Medina said that Chile had brought a pile of draft documents, and that the Peruvians could not sign any of them.',
  ).filter((c) => c.gist.includes('pile'));
  expect(brought?.gist).toBe('Chile had brought a pile of draft documents');
});

test('"we will not" is a refusal, whoever "we" are', () => {
  const claims = claimsIn(
    'Peru and Chile talk',
    opening,
    'The army has not answered, an officer in Lima said. "We will not arm a militia for the sake of three quiet months."',
  );
  expect(claims.find((c) => c.gist.includes('militia'))?.kind).toBe('refusal');
});

test('"by all available means" threatens, "to put initials to" accepts, and "his country" is the country', () => {
  const told = claimsIn(
    'Peru and Chile talk',
    opening,
    "Chile has put its initials to an American draft. Luis Quispe, Peru's foreign minister, told a radio station that his country would defend its ports by all available means.",
  );
  expect(told.find((c) => c.gist.includes('initials'))?.kind).toBe('acceptance');
  const means = told.find((c) => c.gist.includes('means'));
  expect([means?.kind, means?.gist]).toEqual(['threat', 'Peru would defend its ports by all available means']);
});

test('what was to have been done on a day is over, and an election that is faced lies ahead', () => {
  const told = claimsIn(
    'Peru and Chile talk',
    opening,
    'The two were to have concluded their talks on Friday. The president of Chile faces an election in August.',
  );
  expect(told.find((c) => c.gist.includes('concluded'))?.when?.from).toBe('2024-05-10');
  expect(told.find((c) => c.gist.includes('election'))?.when?.from).toBe('2024-08-01');
});
