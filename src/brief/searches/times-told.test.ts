import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { timesTold } from './times-told.js';

const opening = 'LIMA - Chile and Peru talk on over the port.';
const told = (text: string, published = '2031-03-05') =>
  timesTold(editorOf([published, `${opening}\n\n${text}`])).map((t) =>
    [
      t.words,
      t.from === null ? '' : t.from === t.to ? t.from : `${t.from}..${t.to}`,
      t.ahead ? 'ahead' : t.said ? 'said' : '',
    ].join(' | '),
  );

test.each([
  ['The envoys met in Tacna on Monday.', ['Monday | 2031-03-03 | ']],
  ['The guild will vote on the offer by Saturday.', ['by Saturday | 2031-03-08 | ahead']],
  ['A Chilean minister said on Tuesday that the pier was closed.', ['Tuesday | 2031-03-04 | said']],
  ['The draft reached Lima last month.', ['last month | 2031-02 | ']],
  ['Chile walked out at noon. Hours later, its envoy came back.', ['Hours later |  | ']],
  ['A joint committee is due within thirty days.', ['within thirty days | 2031-03-05..2031-04-04 | ahead']],
  ['He has never accepted the Saturday deadline.', ['the Saturday deadline |  | ']],
  // By Friday it was over, whatever the preposition says.
  ['By Tuesday each capital was telling another story.', ['By Tuesday |  | ']],
  // Counted from the day that was told last, and to what is told behind it.
  [
    'The two met on 20 February. Three days earlier Chile had closed the pass.',
    ['20 February | 2031-02-20 | ', 'Three days earlier | 2031-02-17 | '],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  'The two signed a treaty on the river in 1929.',
  'Had this leaked in January, there would be no talks.',
  'The minister needs farmers whose votes he wants next week.',
  'Peru also wants the February duties scrapped.',
  'A trawler, held a week ago after a chase, was cleared to leave.',
  'The plan costs ten million soles a year.',
])('no time of the talks: %s', (text) => {
  expect(told(text)).toEqual([]);
});
