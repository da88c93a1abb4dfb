import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const brief = (quote: string): string =>
  briefIn(['2031-05-14', `Peru and Chile talked about the bay on Monday.\n\nPeru’s envoy Ana Rojas: ${quote}`]);

test('the second sentence of a quotation is its speaker’s, and is printed without the lone closing mark', () => {
  const told = brief('"Peru will keep the bay. Chile must pay for the buoys."');
  expect(told).not.toMatch(/Chile must pay for the buoys[^[]*\[\d+\] — speaker not named/);
  expect(told).not.toContain('buoys.’”');
});

test('what follows the closing mark is not plainly his', () => {
  expect(brief('"Peru will keep the bay." Chile must pay for the buoys.')).not.toMatch(
    /Chile must pay for the buoys[^[]*\[\d+\] — Peru’s envoy/,
  );
});
