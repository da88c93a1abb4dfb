import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns, padded, shares, wrapped } from './columns.js';

test.each([
  ['plain', 5],
  ['\u001b[1mbold\u001b[0m', 4],
  ['北京', 4],
  ['Łódź', 4],
  ['e\u0301', 1],
  ['“10–20\u00a0%”', 9],
])('%j takes %i columns', (text, width) => {
  expect(columns(text)).toBe(width);
});

test('a text wraps to its width and loses no letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-ascii', maxLength: 200 }),
      fc.integer({ min: 4, max: 40 }),
      (text, width) => {
        const lines = wrapped(text, width);
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      },
    ),
  );
});

test('columns of a table share the width, and none gets nothing', () => {
  const need = fc.record({ most: fc.integer({ min: 1, max: 300 }), least: fc.integer({ min: 1, max: 14 }) });
  fc.assert(
    fc.property(
      fc.array(fc.array(need, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 60, max: 200 }),
      (rows, width) => {
        const widths = shares(rows, width);
        expect(widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(width);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      },
    ),
  );
});

test('padding fills up to a width and never cuts', () => {
  expect(padded('ab', 4)).toBe('ab  ');
  expect(padded('abcde', 4)).toBe('abcde');
});
