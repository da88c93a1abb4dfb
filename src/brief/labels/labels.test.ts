import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const june = `Norway and Iceland at odds over mackerel

Norway wants 30 per cent of the catch, its fisheries minister, Lars Vik, said on Tuesday. Iceland rejected the figure. Senator Einar Holm, of the opposition in Reykjavik, says that Norway is asking for the sea itself. Norwegian boats were refused entry to Hofn on Monday.

Iceland refused to hand over the survey of 2028.

Iceland would not drop its demand for a survey, an Icelandic negotiator said; Norway calls a survey a waste of time. A survey would take a year.

"We have offered 20 per cent and not one fish more," said Jon Arnason, the Icelandic minister. The ministers meet again in Bergen.

Icelandic skippers want the talks to fail. Norway has agreed to restore the fund that was closed in 2009.

A loan would prove that the stock is falling. Iceland insists that Norwegian trawlers leave by the end of June.`;

const brief = briefIn(['2031-06-12', june]);
const reported = brief.split('WHAT IS REPORTED')[1]!.split('WHAT CHANGED')[0]!.replace(/\s+/g, ' ');
/** What stands under a party, in all lists. */
const under = (party: string): string =>
  reported
    .split(/(?<!— )(?=(?:Norway|Iceland|Both sides, or unclear) •)|(?=What the outlets? write|Also reported:)/)
    .filter((part) => part.startsWith(party))
    .join(' ');

test.each([
  ['Norway', 'Norway wants 30 per cent'],
  ['Iceland', 'Iceland refused to hand over the survey'],
])('a line stands under %s where that is the subject of its clause: “%s”', (party, words) => {
  expect(under(party)).toContain(words);
});

test('who is out of power makes no line the government’s', () => {
  expect(reported).toContain('asking for the sea itself');
  expect(under('Iceland')).not.toContain('asking for the sea itself');
});

test('a kind is put before a line only where its own words show it', () => {
  expect(reported).not.toMatch(/Concession: [^•]*would not drop/);
  expect(reported).not.toMatch(/Refusal: [^•]*were refused entry/);
  expect(reported).toMatch(/Refusal: “Iceland refused to hand over the survey of 2028”/);
});

test('what cannot speak says nothing', () => {
  expect(brief).not.toMatch(/\u2014 a loan/);
});

test('a sentence behind one that is somebody’s is not said to be the outlet’s own', () => {
  const own = /own voice.*?(?=Also reported|$)/.exec(reported)?.[0] ?? '';
  expect(own).not.toContain('A survey would take a year');
});

test('a year in which something else came about is no date of the line', () => {
  expect(brief).not.toContain('1 January 2009');
});
