import { expect, test } from 'vitest';
import { shippedWording } from '../wording.js';
import { sourceName } from './source-name.js';

test.each([
  ['Mayor Ina Orm', 'Mayor Ina Orm'],
  ['Vice Premier Hu He', 'Vice Premier Hu He'],
  ['Saturday Orm', 'Orm'],
  ['the guild, for its part', 'the guild'],
  ['ANCHOR: Ina Orm', 'Ina Orm'],
  ['a day earlier a spokesman for the port, Ina Orm', 'a spokesman for the port, Ina Orm'],
  ['Three weeks into the lockout the port', 'the report'],
  ['her deputy, Petr Oll', 'deputy Petr Oll'],
  ['its head of staff, Petr Oll', 'head of staff Petr Oll'],
  ['the premier himself', 'the premier'],
  ['an aide to him', 'an aide to him'],
  ['Ina Orm, who advises them', 'Ina Orm, who advises them'],
  ['Ina Orm last Thursday', 'Ina Orm'],
  ['the admiral, now retired, led a fleet there', 'the admiral'],
  ['Ina Orm, who led a fleet there', 'Ina Orm, who led a fleet there'],
  ['Less than a month', 'the report'],
  ['Nothing', 'the report'],
  ['Tuesday', 'the report'],
  ['the port\u2019s', 'the report'],
])('%s is printed as %s', (name, printed) => {
  expect(sourceName(name, shippedWording())).toBe(printed);
});
