import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const log = (entries: readonly string[]) => ['2031-03-04', `Live: the dam\n\n${entries.join('\n\n')}`] as const;
const bottomOf = (entries: readonly string[]) => {
  const brief = briefIn(log(entries));
  return brief.slice(brief.indexOf('BOTTOM LINE'), brief.indexOf('As of'));
};
const entries = [
  '09.10 The delegations of Peru and Chile arrive for talks on the dam.',
  '11.30 Chile wants the northern lock, its envoy says.',
  '15.45 The Peruvian delegation asks for a pause.',
  '19.20 Dinner. Nobody speaks to the press.',
  '23.50 The talks collapsed without an agreement on the dam.',
];

test('the news of a log of a day is what came last', () => {
  expect(bottomOf(entries)).toContain('The talks collapsed without an agreement on the dam');
});

test('a report that begins with an hour is no log', () => {
  expect(
    bottomOf(['09.10 was the hour. Peru and Chile broke off their talks on the dam.', ...entries.slice(1, 2)]),
  ).toContain('broke off their talks');
});
