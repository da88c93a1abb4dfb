import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundWords } from './found-words.js';

const text =
  'The harbour board “would not” raise its offer — not by a cent, its chair said, before the ballot on Friday.';
const found = (quoted: string): string | null => {
  const span = foundWords(quoted, text);
  return span === null ? null : text.slice(...span);
};

describe('foundWords', () => {
  it('finds words as they stand, and with other marks, blanks and capitals', () => {
    expect(found('its chair said')).toBe('its chair said');
    expect(found('the harbour board "would not"  raise its offer - not by a cent')).toBe(
      'The harbour board “would not” raise its offer — not by a cent',
    );
  });

  it('forgives one word in eight', () => {
    expect(found('the harbour board would not raise the offer, not by a cent')).toContain('raise its offer');
    expect(found('board would not raise its offer by a cent')).toBe(
      'board “would not” raise its offer — not by a cent',
    );
  });

  it('finds nothing in what was never said', () => {
    expect(found('would raise its offer')).toBeNull();
    expect(found('the harbour board agreed to raise its offer after the ballot was lost')).toBeNull();
    expect(found('…')).toBeNull();
    expect(foundWords('its chair', text, [0, 20])).toBeNull();
  });

  it('finds every stretch of a text in it', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }), (from, length) => {
        const quoted = text.slice(from, from + length);
        expect(found(quoted)).toBe(quoted);
      }),
    );
  });
});
