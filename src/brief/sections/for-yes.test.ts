import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

test('on what a side would agree is pointed to, and not cut from its condition', () => {
  const brief = briefIn([
    '2031-06-12',
    'Peru and Chile talked about the bay on Monday. Peru would accept five boats if the lock is left out altogether, Peru’s envoy Ana Rojas said.',
  ]).replace(/\s+/g, ' ');
  expect(brief).toMatch(/What would make the answer yes: (?:see “Asks” for Peru|told of Peru: .*if the lock)/);
});
