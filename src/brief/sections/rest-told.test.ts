import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const text = `Peru and Chile argue over the wharf

Peru has offered Chile the wharf, a diplomat said. Chile must answer by Friday.

How much Chile pays is the first difficulty. Its engineers talk of fifty million and not a peso more; the Peruvians, says someone who sat across from them, have asked for twice that.

The two countries fought a war over these coasts in 1879, and fishermen in Arica still sing of it on winter nights.`;
const brief = briefIn(['2031-06-12', text]);
const rest = (all: string): string =>
  /Also told, in the reports?\u2019s? own words([\s\S]*?)WHAT CHANGED/.exec(all)?.[1] ?? '';

test('what no other line has is told in the report’s words, with the sentence that it leans on', () => {
  const again = brief.replace(/\s+/g, ' ');
  expect(again).toContain(
    'not a peso more; the Peruvians, says someone who sat across from them, have asked for twice that',
  );
  expect(again.split('have asked for twice that').length - 1).toBeLessThanOrEqual(3);
  expect(rest(brief)).not.toContain('Chile must answer by Friday');
});

test('history and colour are no news', () => {
  expect(rest(brief)).not.toContain('winter nights');
});

test('of many reports what weighs most is enough', () => {
  const others: [string, string][] = [
    ['2031-06-10', 'Wharf talks open\n\nPeru and Chile opened talks on the wharf on Tuesday. Neither minister spoke.'],
    ['2031-06-11', 'A second day\n\nChile asked Peru for maps of the port. Envoys dined apart, a steward said.'],
  ];
  expect(rest(briefIn(['2031-06-12', text], ...others))).toBe('');
});
