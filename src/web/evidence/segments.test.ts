import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Marking, segments } from './segments.js';

const text = 'They would sign, he said.';

describe('segments', () => {
  it.each<[string, [number, number], Marking[], [string, string[]][]]>([
    ['nothing marked', [0, 25], [], [[text, []]]],
    [
      'one within',
      [0, 25],
      [{ id: 'a', span: [5, 15] }],
      [
        ['They ', []],
        ['would sign', ['a']],
        [', he said.', []],
      ],
    ],
    [
      'two that overlap',
      [0, 25],
      [
        { id: 'a', span: [0, 15] },
        { id: 'b', span: [11, 24] },
      ],
      [
        ['They would ', ['a']],
        ['sign', ['b', 'a']],
        [', he said', ['b']],
        ['.', []],
      ],
    ],
    [
      'one within another: the shorter first',
      [0, 15],
      [
        { id: 'long', span: [0, 15] },
        { id: 'short', span: [11, 15] },
      ],
      [
        ['They would ', ['long']],
        ['sign', ['short', 'long']],
      ],
    ],
    ['cut off at the range', [5, 10], [{ id: 'a', span: [0, 25] }], [['would', ['a']]]],
    [
      'outside the range, or empty',
      [5, 10],
      [
        { id: 'a', span: [0, 5] },
        { id: 'b', span: [7, 7] },
      ],
      [['would', []]],
    ],
    ['an empty range', [5, 5], [{ id: 'a', span: [0, 25] }], []],
  ])('%s', (_, range, markings, expected) => {
    expect(segments(text, range, markings).map((s) => [s.text, s.ids])).toEqual(expected);
  });

  it('loses, doubles and moves no character, and marks each as the spans say', () => {
    const at = fc.nat({ max: 30 });
    const span = fc.tuple(at, at).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    const markings = fc.array(span).map((spans) => spans.map((s, i) => ({ id: String(i), span: s })));
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 30 }), span, markings, (t, range, marked) => {
        const found = segments(t, range, marked);
        expect(found.map((s) => s.text).join('')).toBe(t.slice(...range));
        for (const s of found)
          for (let place = s.start; place < s.start + s.text.length; place++)
            expect([...s.ids].sort()).toEqual(
              marked
                .filter((m) => m.span[0] <= place && place < m.span[1])
                .map((m) => m.id)
                .sort(),
            );
      }),
    );
  });
});
