import { expect, test } from 'vitest';
import { briefOf } from '../../../tests/reports-in.js';
import { renderText } from '../render/text.js';

const positions = (text: string): string =>
  renderText(briefOf(['2031-05-04', `Peru and Chile talk\n\nPeru and Chile met on Monday.\n\n${text}`]), { width: 40 })
    .replace(/\s+/g, ' ')
    .split('ISSUES AND POSITIONS')[1]!
    .split('THE BARGAIN')[0]!;

test('an order to halt is a move on its issue, and one that was not given is none', () => {
  expect(positions('Peru ordered its ships to hold fire.')).toMatch(/Ceasefire .*Peru: [^.]*hold fire/);
  expect(positions('Peru did not order its ships to hold fire.')).not.toContain('Ceasefire');
});
