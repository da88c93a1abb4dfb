import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const handed: readonly [string, string] = [
  '2024-05-06',
  'Oman hands Peru and Chile a text\n\nLIMA - Peru and Chile fought on for the port. Oman has given Peru and Chile the text of a two-month truce, a diplomat said. Under the text the ships would leave and food would move in.',
];

test('of a text that a go-between put to both, the bottom line tells how each has answered, and when', () => {
  const brief = briefIn(
    handed,
    ['2024-05-08', 'Peru says yes\n\nLIMA - Peru has accepted the truce proposed by Oman.'],
    ['2024-05-11', 'Chile says no\n\nSANTIAGO - Chile has rejected the truce proposed by Oman.'],
  );
  expect(brief).toMatch(/reported as accepted by Peru \(8 May\), rejected by Chile \(11 May\)/);
  expect(brief).toContain('Terms of the offer by Oman');
});

test('a side that has not answered is named, and a go-between who is told that it was not so is set beside it', () => {
  const brief = briefIn(
    handed,
    ['2024-05-08', 'Peru says yes\n\nLIMA - Peru has accepted the truce proposed by Oman, its army said.'],
    [
      '2024-05-14',
      'No yes yet\n\nMUSCAT - Neither Peru nor Chile has accepted the Omani truce text, envoy Carl Ruiz said.',
    ],
  );
  expect(brief).toContain('accepted by Peru (8 May); no answer of Chile is reported');
  expect(brief).toMatch(/Contradictions, side by side[\s\S]*Neither Peru nor Chile has accepted/);
});

test('a share of the voters, or whose power to agree is in question, accepts nothing for a side', () => {
  const brief = briefIn(handed, [
    '2024-05-12',
    'Peru counts\n\nLIMA - With nearly every ballot counted 93 per cent of Peruvians had rejected the Omani truce and 2 per cent had approved it. Power lies with a caretaker, whose right to agree to the truce some in Chile question.',
  ]);
  expect(brief).not.toMatch(/accepted by (?:Peru|Chile)/);
});

test('a date that is near is no sign that the sides are', () => {
  const brief = briefIn([
    '2024-05-11',
    'Peru and Chile wait\n\nLIMA - Peru and Chile held talks on the port. The dispute over the deal matters because May 20 is close.',
  ]);
  expect(brief).not.toMatch(/what speaks for one: The dispute/);
});
