import { expect, it } from 'vitest';
import { createDocument } from '../documents/index.js';
import { type Credit, creditOf } from './credits.js';

const body =
  'Pilots looked set on Monday to turn down the new roster.\n\nThe airline wants nine flights a week. Talks go on.';

function credited(text: string, publisher: string | null = 'Harbour Post'): Credit | null {
  const made = createDocument({ name: 'report.txt', text, publisher });
  if (!made.ok) throw new Error(made.problem.message);
  return creditOf(made.value);
}

it.each<[string, Credit | null]>([
  ['From our wires', { whole: true, names: [] }],
  ['From our wire services', { whole: true, names: [] }],
  ['(Agencies)', { whole: true, names: [] }],
  ['By Agencies', { whole: true, names: [] }],
  ['With agency reports', { whole: false, names: [] }],
  ['By staff and agencies', { whole: false, names: [] }],
  ['By Ida Blom, with wires', { whole: false, names: [] }],
  ['By Ida Blom and agencies', { whole: false, names: [] }],
  ['(With inputs from agencies)', { whole: false, names: [] }],
  ['By Reuters', { whole: true, names: ['Reuters'] }],
  ['(Reuters, AP)', { whole: true, names: ['Reuters', 'AP'] }],
  ['Meridian Newswire', { whole: true, names: ['Meridian Newswire'] }],
  ['Reuters contributed to this report.', { whole: false, names: ['Reuters'] }],
  ['By Ida Blom', null],
  ['By Ida Blom in Oslo', null],
  ['Both agencies declined to comment.', null],
  ['Agency reports progress', null],
  ['Photo: Reuters', null],
  ['Wires cut', null],
])('%s', (line, credit) => {
  expect(credited(`Pilots unmoved\n\n${line}\n\n${body}`)).toEqual(credit);
  expect(credited(`Pilots unmoved\n\n${body}\n\n${line}`)).toEqual(credit);
});

it('an agency in the dateline of another outlet’s report is given credit; an agency’s own report gives none', () => {
  const text = `Pilots unmoved\n\nOSLO, May 4, 2031 (Reuters) - ${body}`;
  expect(credited(text)).toEqual({ whole: true, names: ['Reuters'] });
  expect(credited(text, 'Reuters')).toBeNull();
});
