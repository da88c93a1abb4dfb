import { expect, test } from 'vitest';
import { figuresIn } from './figures.js';

test.each<[string, string]>([
  ['a fleet of 1,200 boats', '1200 boats'],
  ['between 40 and 60 tonnes', '40-60 tonnes'],
  ['two-thirds of the hall, then three quarters', '0.6666 share, 0.75 share'],
  ['a rise of 12.5 percent', '12.5 share'],
  ['$40 million', '40000000 money'],
  ['ninety', '90'],
  ['on 3 May 2031 at 14:30', '3 may'],
  ['in 1998, the 14th round', ''],
  ['one of them', ''],
])('%s', (text, expected) => {
  const shown = figuresIn(text).map(({ low, high, unit, money, share }) =>
    [low === high ? `${low}` : `${low}-${high}`, unit, money ? 'money' : '', share ? 'share' : '']
      .filter((x) => x !== '')
      .join(' '),
  );
  expect(shown.join(', ')).toBe(expected);
});
