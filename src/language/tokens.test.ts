import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokens.js';

const cut = (text: string): string[] => {
  const { starts, ends } = tokenise(text);
  return starts.map((start, i) => text.slice(start, ends[i]));
};

describe('tokens', () => {
  const cases: [string, string][] = [
    ["The union didn't budge.", "The union did n't budge ."],
    ['The union didn’t budge.', 'The union did n’t budge .'],
    ["They can't, won't and cannot sign.", "They ca n't , wo n't and can not sign ."],
    ["We've heard they're late; she'd know.", "We 've heard they 're late ; she 'd know ."],
    ["Peru's envoy met the envoys' hosts.", "Peru 's envoy met the envoys ' hosts ."],
    ['Mr. Okafor left the U.S. on Sept. 4.', 'Mr. Okafor left the U.S. on Sept. 4 .'],
    ['Gen. J. Abara spoke at 5 p.m.', 'Gen. J. Abara spoke at 5 p.m.'],
    ['It may be no.', 'It may be no .'],
    ['No. 4 came first.', 'No. 4 came first .'],
    ['It cost $4.5 billion, up 12.5%.', 'It cost $ 4.5 billion , up 12.5 % .'],
    ['a €300m fund', 'a € 300 m fund'],
    ['the pro-Chilean, well-known go-between', 'the pro-Chilean , well - known go - between'],
    ['a 15-year lease, ages 12-14', 'a 15 - year lease , ages 12 - 14'],
    ['non-binding, co-chair, ex-minister, anti-tariff', 'non-binding , co-chair , ex-minister , anti-tariff'],
    ['"It is over," he said.', '" It is over , " he said .'],
    ['“Over?” she asked — twice.', '“ Over ? ” she asked — twice .'],
    ['the talks—such as they were—failed', 'the talks — such as they were — failed'],
    ['Well... perhaps (or not).', 'Well ... perhaps ( or not ) .'],
    [
      'See https://example.org/a-b?c=1, or write to desk@example.org.',
      'See https://example.org/a-b?c=1 , or write to desk@example.org .',
    ],
    ['and/or 3/4 at 10:30', 'and / or 3/4 at 10:30'],
    ['6,500 troops left in the 1990s', '6,500 troops left in the 1990s'],
    ["the '90s", "the '90s"],
    ['MODERATOR: Is it signed?', 'MODERATOR : Is it signed ?'],
    ['', ''],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(cut(text).join(' ')).toBe(expected);
  });

  it('cover every visible character once, in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ' ',
        '\n',
        "'s",
        '’',
        '-',
        '--',
        '...',
        'U.S.',
        '$5',
        '%',
        '“',
        '”',
        'a.b',
        'No.',
        '\u00a0',
        "n't",
        'http://x.y',
        '@',
        '/',
      ),
      fc.stringMatching(/^[A-Za-z.'’,-]{1,9}$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const { starts, ends } = tokenise(text);
        let at = 0;
        for (let i = 0; i < starts.length; i++) {
          expect(text.slice(at, starts[i]).trim()).toBe('');
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          expect(text.slice(starts[i], ends[i])).toMatch(/\S/);
          at = ends[i]!;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
