import { expect, test } from 'vitest';
import type { Editor } from '../editor.js';
import { withinMonth } from './last-report.js';

test.each([
  ['2031-03-08', 'within a month of the report (by 8 April 2031)'],
  ['2031-01-31', 'within a month of the report (by 28 February 2031)'],
  ['2031-12-15', 'within a month of the report (by 15 January 2032)'],
  ['2031-03', 'within a month of the report'],
  [null, 'within a month of the report'],
])('of a report of %s: %s', (latest, words) => {
  expect(withinMonth({ picture: { latest, evidence: { documents: [{}] } } } as unknown as Editor)).toBe(words);
});
