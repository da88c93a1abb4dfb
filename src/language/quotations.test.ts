import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotations } from './quotations.js';

const inner = (text: string) => quotations(text).map((q) => text.slice(...q.inner));

describe('marks', () => {
  it.each<[string, string[]]>([
    ['“We are ready,” the envoy said.', ['We are ready,']],
    ['"We are ready," the envoy said. "Are they?"', ['We are ready,', 'Are they?']],
    ['‘We are ready,’ she said.', ['We are ready,']],
    ["'It's the miners' hall that worries us,' she said.", ["It's the miners' hall that worries us,"]],
    ["``Not today,'' the mayor said.", ['Not today,']],
    ["''Not today,'' the mayor said, ''nor tomorrow.''", ['Not today,', 'nor tomorrow.']],
    ['He spoke of «a fair price» only.', ['a fair price']],
    ['The union’s ‘final’ demand didn’t move.', ['final']],
    ['“He told me ‘never’ and hung up,” she said.', ['He told me ‘never’ and hung up,', 'never']],
    ['"He told me \'never\' and hung up," she said.', ["He told me 'never' and hung up,", 'never']],
    ["The ministers' aides don't know; it's the '90s again.", []],
    ['A man of 6\'2" stood at the gate.', []],
    ['The bridge is 30" wide, "give or take," he said.', ['give or take,']],
  ])('%s', (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });
});

describe('over paragraphs', () => {
  const text =
    '“The first point is pay.\n\n“The second is hours.\n\n“The third is rest,” she said.\n\n“Enough,” he said.';
  it('links a repeated opening mark to the paragraph before', () => {
    const all = quotations(text);
    expect(all.map((q) => q.continues)).toEqual([null, 0, 1, null]);
    expect(all.every((q) => q.closed)).toBe(true);
  });
  it('ends a mark that nothing closes with its sentence', () => {
    const lost = '"The mine stays shut, he said. Nobody answered.\n\nThe town waits.';
    const [q] = quotations(lost);
    expect(lost.slice(...q!.inner)).toBe('The mine stays shut, he said.');
    expect(q!.closed).toBe(false);
  });
});

describe('speech or a word set apart', () => {
  it.each<[string, string[]]>([
    ['They made a "final" offer.', ['scare']],
    ['They made what he called a "last, best" offer, and left.', ['scare']],
    ['"No," she said.', ['speech']],
    ['Her answer was short: "Never."', ['speech']],
    ['He said the plan "will cost the port its future".', ['speech']],
    ['The "so-called" truce held.', ['scare']],
  ])('%s', (text, expected) => {
    expect(quotations(text).map((q) => q.kind)).toEqual(expected);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '``',
    "''",
    ' ',
    '\n\n',
    'word',
    's',
    '.',
    ',',
    '1',
    '«',
    '»',
  );
  it('spans lie in the text, hold their inner part, and nest or stand apart', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const all = quotations(text);
        for (const q of all) {
          expect(q.span[0]).toBeGreaterThanOrEqual(0);
          expect(q.span[1]).toBeLessThanOrEqual(text.length);
          expect(q.inner[0]).toBeGreaterThan(q.span[0]);
          expect(q.inner[1]).toBeGreaterThanOrEqual(q.inner[0]);
          expect(q.inner[1]).toBeLessThanOrEqual(q.span[1]);
          if (q.parent !== null) {
            const outer = all[q.parent]!;
            expect(outer.span[0] <= q.span[0] && q.span[1] <= outer.span[1]).toBe(true);
          }
        }
        for (let i = 1; i < all.length; i++) expect(all[i]!.span[0]).toBeGreaterThanOrEqual(all[i - 1]!.span[0]);
      }),
    );
  });
});
