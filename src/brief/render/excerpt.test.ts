import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from './excerpt.js';

test('a short sentence stays whole', () => {
  expect(excerpt('The port is open.', 4, 4)).toBe('The port is open.');
});

test('of a long one what is cited stands whole, and every other word is the sentence\u2019s own', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 40, maxLength: 90 });
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 1, max: 12 }), (all, start, many) => {
      const sentence = all.join(' ');
      const first = start % all.length;
      const quote = all.slice(first, first + many).join(' ');
      const at = all.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
      const shown = excerpt(sentence, at, quote.length);
      expect(shown).toContain(quote);
      expect(sentence).toContain(shown.replace(/^\u2026 | \u2026$/g, ''));
      if (sentence.length > 220)
        expect(shown.length).toBeLessThanOrEqual(Math.max(150, quote.length + 40) + 2 * 30 + 4);
      // Nothing is cut that is hardly longer than the mark in its place.
      if (shown.startsWith('\u2026')) expect(sentence.indexOf(shown.slice(2, -2))).toBeGreaterThan(30);
    }),
  );
});
