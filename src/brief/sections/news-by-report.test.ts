import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const brief = briefIn(
  [
    '2031-03-03',
    'LIMA - Chile and Peru opened talks on the bay on Monday. Peru must answer by March 7, the Chilean minister said.',
  ],
  [
    '2031-03-12',
    'QUITO - Talks between Chile and Peru on the bay broke up on Tuesday without a date. A trawler, held a week ago after a chase, was cleared to leave the port.',
  ],
);
const section = (title: string, next: string) => brief.slice(brief.indexOf(title), brief.indexOf(next));

test('how the talks stood is told report by report, in its words', () => {
  expect(section('WHAT CHANGED', 'AGREEMENTS AND')).toMatch(
    /12 March 2031\s+\u201cTalks between Chile and Peru on the bay broke up on Tuesday without a date\u201d/,
  );
  expect(brief).toMatch(/3 March 2031\s+\u201cChile and Peru opened talks on the bay on Monday\u201d/);
});

test('a day that is told aside dates nothing', () => {
  expect(section('Events and when', 'AGREEMENTS AND')).not.toContain('trawler');
});

test('a deadline that has come is no signal, and what the reports told next stands beside it', () => {
  const signals = section('DEADLINES AND SIGNALS', 'WHAT NOBODY REPORTS');
  const passed = signals.indexOf('Deadlines that have come');
  expect(passed).toBeGreaterThan(0);
  expect(signals.slice(0, passed)).not.toContain('7 March');
  expect(signals.slice(passed)).toContain('7 March');
  expect(signals.slice(passed)).toContain('(12 March');
});
