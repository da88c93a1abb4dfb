import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateDates } from '../../scripts/eval-dates.js';
import { shippedPack } from '../documents/index.js';
import { datesPackSchema } from './date-words.js';
import { dates, timexValue } from './dates.js';

// Wednesday
const published = '2022-03-16';
const read = (text: string): string[] => dates(text, { published }).map((m) => `${m.text}: ${m.from} ${m.to}`);

describe('dates', () => {
  it('has a sound pack', () => expect(datesPackSchema.parse(shippedPack('english/dates'))).toBeTruthy());

  it.each([
    ['The envoys met on Monday.', 'Monday: 2022-03-14 2022-03-14'],
    ['The envoys will meet on Monday.', 'Monday: 2022-03-21 2022-03-21'],
    ['The guild has called a meeting for Monday.', 'Monday: 2022-03-21 2022-03-21'],
    ['The chair has set Monday for the vote.', 'Monday: 2022-03-21 2022-03-21'],
    ['The guild has asked the crews to sail on Monday.', 'Monday: 2022-03-21 2022-03-21'],
    ['The guild asked the crews on Monday to sail.', 'Monday: 2022-03-14 2022-03-14'],
    ['The offer was rejected by the guild on Monday.', 'Monday: 2022-03-14 2022-03-14'],
    ['They want an answer by 5 p.m. on Monday.', '5 p.m. on Monday: 2022-03-21 2022-03-21'],
    ['She called it a "planned merger" on Monday.', 'Monday: 2022-03-14 2022-03-14'],
    ['The strike from Monday has been deferred.', 'Monday: 2022-03-21 2022-03-21'],
    ['The panel did not meet until Monday.', 'until Monday: null 2022-03-14'],
    ['They refused to come on Monday.', 'Monday: 2022-03-14 2022-03-14'],
    ['The guild had called, and waited for Monday.', 'Monday: 2022-03-14 2022-03-14'],
    ['Talks resumed on Wednesday.', 'Wednesday: 2022-03-16 2022-03-16'],
    ['The minister is expected in Oslo on Thursday.', 'Thursday: 2022-03-17 2022-03-17'],
    ['A treaty was signed on Sept. 16, 1978.', 'Sept. 16, 1978: 1978-09-16 1978-09-16'],
    ['A treaty was signed on 16 September 1978.', '16 September 1978: 1978-09-16 1978-09-16'],
    ['The army left on Nov. 25.', 'Nov. 25: 2021-11-25 2021-11-25'],
    ['The levy will start on Dec 15.', 'Dec 15: 2022-12-15 2022-12-15'],
    ['He quit last summer.', 'last summer: 2021-06 2021-08'],
    ['She was to sign this month.', 'this month: 2022-03 2022-03'],
    ['He ruled it out last month.', 'last month: 2022-02 2022-02'],
    ['An election follows next year.', 'next year: 2023 2023'],
    ['They must choose in the coming days.', 'days: 2022-03-16 2022-03-23'],
    ['The army leaves within two weeks.', 'two weeks: 2022-03-16 2022-03-30'],
    ['The rivals had not spoken for three weeks.', 'three weeks: 2022-02-23 2022-03-16'],
    ['They met five months ago.', 'five months ago: 2021-10 2021-10'],
    ['We will sign on the 29th.', 'the 29th: 2022-03-29 2022-03-29'],
    ['A deal is likely in early May.', 'early May: 2022-05-01 2022-05-10'],
    ['Polls open in mid-April.', 'mid-April: 2022-04-11 2022-04-20'],
    ['A pact could come in mid or late April.', 'mid or late April: 2022-04-11 2022-04-30'],
    ['Cash lasts to the end of June.', 'end of June: 2022-06-30 2022-06-30'],
    ['Aid runs out at the end of the month.', 'end of the month: 2022-03-31 2022-03-31'],
    ['They must answer by the end of the week.', 'end of the week: 2022-03-20 2022-03-20'],
    ['They signed at four in the morning.', 'four in the morning: 2022-03-16 2022-03-16'],
    ['She expects a text by morning.', 'morning: 2022-03-17 2022-03-17'],
    ['They signed before dawn.', 'before dawn: 2022-03-16 2022-03-16'],
    ['They hope for peace by the morning bus.', ''],
    ['No round was held since 2019.', 'since 2019: 2019 2022-03-16'],
    ['They want the troops home before November.', 'before November: 2022-03-16 2022-10-31'],
    ['Two days after the summit, details emerge.', 'Two days after: 2022-03-14 2022-03-14'],
    [
      'A vote was held on Friday; a day later the cabinet fell.',
      'Friday: 2022-03-11 2022-03-11|a day later: 2022-03-12 2022-03-12',
    ],
    ['The paper came on March 3-5.', 'March 3-5: 2022-03-03 2022-03-05'],
    ['The lease ends Monday night, March 28.', 'Monday night, March 28: 2022-03-28 2022-03-28'],
    ['They gather on Good Friday.', 'Good Friday: 2022-04-15 2022-04-15'],
    ['Last Friday the cabinet met.', 'Last Friday: 2022-03-11 2022-03-11'],
    ['It runs out by midnight tonight.', 'midnight tonight: 2022-03-16 2022-03-16'],
    ['Europe may march on alone.', ''],
  ])('%s', (text, expected) => expect(read(text).join('|')).toBe(expected));

  it.each([
    ['profit in the fourth quarter', '2021-Q4'],
    ['the first half of 1998', '1998-H1'],
    ['in the 1990s', '199'],
    ['last week', '2022-W10'],
    ['six weeks ago', '2022-W05'],
    ['in the winter of 1994', '1994-WI'],
    ['Thanksgiving 2013', '2013-11-28'],
    ['every Thursday', 'XXXX-WXX-4'],
    ['the talks now', 'PRESENT_REF'],
    ['met recently', 'PAST_REF'],
    ['a ten-day truce', 'P10D'],
    ['on 2021-04-05', '2021-04-05'],
  ])('value of %s', (text, value) => expect(dates(text, { published }).map(timexValue)).toEqual([value]));

  it('leaves relative dates unresolved where publication is unknown', () => {
    const found = dates('They met on Monday, last week and on 3 May 2019.', { published: null });
    expect(found.map((m) => [m.text, m.from, m.resolved])).toEqual([
      ['Monday', null, false],
      ['last week', null, false],
      ['3 May 2019', '2019-05-03', true],
    ]);
  });

  it('slices every span to its words', () => {
    const piece = fc.constantFrom(
      'on',
      'Monday',
      'the',
      '29th',
      'March',
      '3',
      '2019',
      ',',
      'last',
      'week',
      'a',
      'year',
      'ago',
      'early',
      '–',
      'é',
      'before',
      '10',
      'a.m.',
      'third',
      'quarter',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join(' ');
        for (const m of dates(text, { published })) expect(text.slice(m.span[0], m.span[1])).toBe(m.text);
      }),
    );
  });
});

const folder = join(import.meta.dirname, '../../../shared/data/dates');
describe.skipIf(!existsSync(folder))('dates of marked news (skipped without the shared data)', () => {
  it('gets more than four in five right', () => {
    const score = evaluateDates(folder)!;
    expect(score.right / score.total).toBeGreaterThan(0.8);
  });
});

it('a colon within a time of day ends no sentence, so that a verb before it tells of a day to come', () => {
  expect(read('If they vote to strike, pickets would go up at 12:01 a.m. Monday.')).toEqual([
    '12:01 a.m. Monday: 2022-03-21 2022-03-21',
  ]);
});
