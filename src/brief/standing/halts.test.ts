import { expect, test } from 'vitest';
import { narrowBriefIn } from '../../../tests/reports-in.js';

const positions = (text: string): string =>
  // Of three reports: of one or two the table has what a side asks, offers and refuses alone.
  narrowBriefIn(
    ['2031-05-04', `Peru and Chile talk\n\nPeru and Chile met on Monday.\n\n${text}`],
    ['2031-05-04', 'The clerks of Arica met on Friday.'],
    ['2031-05-04', 'The weather was fine in Arica.'],
  )
    .split('ISSUES AND POSITIONS')[1]!
    .split('THE BARGAIN')[0]!;

test('an order to halt is a move on its issue, and one that was not given is none', () => {
  expect(positions('Peru ordered its ships to hold fire.')).toMatch(
    /Ceasefire • Peru: “Peru ordered its ships to hold fire”/,
  );
  expect(positions('Peru did not order its ships to hold fire.')).not.toContain('Ceasefire');
});
