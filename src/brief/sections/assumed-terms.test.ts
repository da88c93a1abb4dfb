import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const offered =
  'LIMA - According to people briefed on the talks, Chile has put forward a final version of its offer to end the war, which Peruvian President Luis Quispe needs to accept or decline within days.';

test('what the terms are assumed to be is told as it stands, with what all of them begin with said once', () => {
  const brief = briefIn([
    '2024-05-14',
    `Peru and Chile near the end\n\n${offered}\n\nAssumptions are that he will be forced to give up the port, shrink his navy and declare neutrality.`,
  ]);
  const line = /Terms unreported; assumed: ([^[]+)/.exec(brief)?.[1];
  expect(line?.replace(/\s+/g, ' ')).toMatch(
    /^Quispe will be forced to give up the port, shrink his navy and declare neutrality/,
  );
});

test('each assumed term that names its issue is a row of the table of issues, as assumed', () => {
  const brief = briefIn([
    '2031-05-02',
    'Peru and Chile talk\n\nPeru has offered Chile a treaty, officials said. Assumptions are that Chile will be forced to give up the islands, shrink its army and declare neutrality.',
  ]);
  const table = /What each side asks, offers and refuses, issue by party(.*?)THE BARGAIN/s.exec(brief)?.[1] ?? '';
  for (const issue of ['Land', 'Armed forces', 'Neutrality']) expect(table).toContain(issue);
  expect(table).toContain('(assumed)');
});
