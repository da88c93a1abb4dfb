import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const chart = (paragraph: string): string =>
  briefIn(['2031-05-04', `Peru and Chile on the truce\n\nPeru and Chile met on a ceasefire on Monday.\n\n${paragraph}`])
    .split('What each side holds to')[1]
    ?.split('THE BARGAIN')[0] ?? '';

test('a point on a scale is of a party that its clause names, in the words of the option; one side alone is no scale', () => {
  const peru = 'Peru demands a general ceasefire.';
  const drawn = chart(`${peru}\n\nChile has offered a temporary truce.`);
  expect(drawn).toMatch(/Chile .*Local or temporary truce, reported/);
  expect(drawn).toMatch(/Peru .*General ceasefire, reported/);
  expect(chart(peru)).toBe('');
  // Of hours and days no option of the scale speaks.
  expect(chart(`${peru}\n\nChile has offered to hold its fire for some days.`)).toBe('');
});
