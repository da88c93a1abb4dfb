import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

test('a time that a neighbour wishes for is no deadline of the talks', () => {
  const brief = briefIn([
    '1979-12-06',
    'Talks on Peru and Chile go on\n\nPeru and Chile met in Geneva. Peru wants a port. Chile refused. An envoy says Kenya wants a settlement by Christmas.',
  ]);
  expect(brief).not.toContain('by 25 December 1979');
});

test('a refusal that is denied is nothing that a side will not give', () => {
  const brief = briefIn([
    '1979-12-06',
    'Peru denies that it rejected a truce\n\nPeru denied on Monday that it had rejected a truce with Chile. Chile said that it would wait.',
  ]);
  expect(brief).not.toMatch(/What it will not give\s+• Peru/);
});
