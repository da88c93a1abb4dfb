import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold.js';

it('makes accents, quotes and dashes plain', () => {
  expect(fold('Élysée – Bogotá’s')).toBe("Elysee - Bogota's");
});

it('keeps every offset', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length));
});
