import { expect, test } from 'vitest';
import { datedHeading } from './dated-heading.js';

test.each([
  ['World Briefing, 18 June 2025', true, '2025-06-18'],
  ['World Briefing — Wednesday 18 June 2025', true, '2025-06-18'],
  ['LIVE: ferry talks, Monday 11 June 2018', true, '2018-06-11'],
  ['Published 11 June 2018', true, '2018-06-11'],
  ['What the crews did on 11 June 2018', true, null],
  ['The ferry truce of June 11, 2018', true, null],
  ['TALLINN, Estonia (Agency), June 11, 2018 — The crews met.', false, '2018-06-11'],
  ['TALLINN, Monday, June 11, 2018: The crews met.', false, '2018-06-11'],
  ['(Tallinn, 11 June 2018) The crews met.', false, '2018-06-11'],
  ['TALLINN, June 11 2018 (Agency) The crews met.', false, '2018-06-11'],
  ['June 11, 2018 — The crews met.', false, '2018-06-11'],
  ['June 11, 2018, was when the crews met.', false, null],
  ['Orm said on June 11, 2018 that the crews met.', false, null],
  ['Since June 11, 2018, the crews have not met.', false, null],
])('%s', (text, heading, date) => {
  expect(datedHeading(text, heading)).toBe(date);
});
