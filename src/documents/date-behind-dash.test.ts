import { expect, test } from 'vitest';
import { createDocument } from './index.js';

const published = (line: string): string | null => {
  const made = createDocument({
    name: 'a.txt',
    text: `Two rooms have yet to say yes\n${line}\n\nThe presidency said on Thursday that it had not answered the envoy. The council meets on Friday.\n\nALSO TODAY: Dockers win 7 percent | Cocoa talks go on to 30 March`,
  });
  return made.ok ? made.value.published : null;
};

test.each([
  ['Radio Sahara, online service — 19 March 2031, 17:40 GMT', '2031-03-19'],
  ['The northern desk | Thursday 19 March 2031', '2031-03-19'],
  ['Fjord 98.3 News — Friday 20 June 2031, 6:15 p.m. — Marc Claveau', '2031-06-20'],
  ['Valley Ledger — June 16, 2031 — Business, p. 3', '2031-06-16'],
])('%s', (line, day) => {
  expect(published(line)).toBe(day);
});

test.each([
  ['El Faro (English edition). Last updated 8 September 2031, 19.20 Lima time', '2031-09-08'],
  ['BATKEN, 26 June 2031 /Steppe Information Agency, English service/', '2031-06-26'],
  ['Born on 2 May 2031 and 3 May 2031, twins', null],
])('of a short line above the report: %s', (line, day) => {
  expect(published(line)).toBe(day);
});

test('a dateline has the year of the copyright line, where there is one such year', () => {
  const of = (foot: string): string | null => {
    const made = createDocument({
      name: 'a.txt',
      text: `Talks go on\n\nPORT LOUIS, March 12 (Isle News) - The envoy said on Thursday that talks go on in the capital.\n\n${foot}`,
    });
    return made.ok ? made.value.published : null;
  };
  expect(of('(c) Isle News 2031. All rights reserved.')).toBe('2031-03-12');
  expect(of('The accord of 2031 lapsed.')).toBeNull();
});
