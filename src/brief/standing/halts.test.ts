import { expect, test } from 'vitest';
import { narrowBriefIn } from '../../../tests/reports-in.js';

const positions = (text: string): string =>
  narrowBriefIn(['2031-05-04', `Peru and Chile talk\n\nPeru and Chile met on Monday.\n\n${text}`])
    .split('ISSUES AND POSITIONS')[1]!
    .split('THE BARGAIN')[0]!;

test('an order to halt is a move on its issue, and one that was not given is none', () => {
  expect(positions('Peru ordered its ships to hold fire.')).toMatch(/Ceasefire .*Peru: [^.]*hold fire/);
  expect(positions('Peru did not order its ships to hold fire.')).not.toContain('Ceasefire');
});
