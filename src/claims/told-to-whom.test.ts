import { expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';

const gists = (sentence: string): string[] =>
  claimsIn('Peru and Chile meet', 'Peru and Chile held talks in Lima on Monday.', sentence)
    .filter((c) => sentence.includes(c.quote))
    .map((c) => `${c.kind}: ${c.gist}`);

it.each([
  ['The offer was, Chile said, a trick.', 'offer: The offer was a trick'],
  ['Chile told a newspaper that Peru must close two harbours.', 'demand: Peru must close two harbours'],
  ['The ballot closes on Friday.', 'deadline: The ballot closes on Friday'],
  ['The plan has flaws.', 'assessment: The plan has flaws'],
  ['If it fails, the conference closes.', 'forecast: the conference closes'],
])('%s', (sentence, told) => expect(gists(sentence)).toContain(told));

it('takes the day of what resumes for the next one, though its verb could be a noun', () => {
  const [claim] = claimsIn('Peru and Chile meet', 'Peru and Chile held talks.', 'Talks resume on Monday.').slice(-1);
  expect(claim?.when?.from).toBe('2024-05-20');
});

it('reads what a deal would have others do as its content', () => {
  const [claim] = claimsIn(
    'Peru and Chile meet',
    'Peru and Chile held talks.',
    'The agreement would have inspectors visit the port.',
  ).slice(-1);
  expect(claim?.kind).toBe('acceptance');
});
