import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPhrase } from './phrases.js';

const lists = { boat: ['ferry', 'tug', 'fishing boat'], moors: ['moors', 'ties up', '<boat> moors'] };

describe('phrases', () => {
  const cases: [phrase: string, text: string, found: string[]][] = [
    ['the ferry', 'The ferry leaves; the ferry returns.', ['the ferry', 'the ferry']],
    ['the ferry', 'The ferryman rows.', []],
    ['<boat> moors', 'A fishing boat moors.', ['fishing boat moors']],
    ['a <moors>', 'At dawn a tug moors, a ties up.', ['a tug moors', 'a ties up']],
    ['sell … ferry', 'They sell the old harbour ferry, and no ferry more.', ['sell the old harbour ferry']],
    ['sell … ferry', 'They sell one two three four five six seven eight nine ferry.', []],
    ['<n> boats', 'Some boats, 14 boats.', ['14 boats']],
    ['<one> moors', 'It moors.', ['it moors']],
    ['not moor', 'They didn’t moor and did not moor.', ['not moor']],
    ["n't moor", 'They didn’t moor.', ["n't moor"]],
  ];
  it.each(cases)('%s in: %s', (phrase, text, found) => {
    const phrases = anyPhrase([phrase], lists);
    const words = text
      .toLowerCase()
      .replace(/n’t/g, " n't")
      .match(/[\p{L}\p{N}'-]+/gu)!;
    expect(phrases.all(text).map(({ from, to }) => words.slice(from, to).join(' '))).toEqual(found);
    expect(phrases.in(text)).toBe(found.length > 0);
    expect(phrases.first(text)).toEqual(phrases.all(text)[0] ?? null);
  });

  it('may be asked for at the end of a text, or as the whole of it', () => {
    const phrases = anyPhrase(['sold the <boat>', 'sold'], lists);
    expect(phrases.end('He has sold the tug.')).toBe(true);
    expect(phrases.end('He has sold the tug twice.')).toBe(false);
    expect(phrases.are('Sold the tug!')).toBe(true);
    expect(phrases.are('Has sold the tug')).toBe(false);
  });

  it('are refused where they name a list that is not there', () => {
    expect(() => anyPhrase(['the <ship>'], lists)).toThrow('no list ship for "the <ship>"');
  });

  it('are found where one pattern of them all would find them', () => {
    const word = fc.constantFrom('a', 'b', 'c', '7');
    const part = fc.oneof(word, fc.constantFrom('…', '<n>', '<one>', '<few>'));
    const few = ['a', 'b c'];
    const pattern = (phrase: string): string =>
      phrase
        .split(' ')
        .map((p) => {
          if (p === '…') return '(?:\\S+ ){0,8}?';
          if (p === '<n>') return '\\d\\S* ';
          if (p === '<one>') return '\\S+ ';
          return p === '<few>' ? `(?:${few.map(pattern).join('|')})` : `${p} `;
        })
        .join('');
    const phrases = fc.array(
      fc.array(part, { minLength: 1, maxLength: 4 }).filter((p) => p.some((w) => w !== '…')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(phrases, fc.array(word, { maxLength: 12 }), (found, words) => {
        const all = found.map((p) => p.join(' '));
        const line = ` ${words.join(' ')} `;
        const expected = [...line.matchAll(new RegExp(`(?<= )(?:${all.map(pattern).join('|')})`, 'g'))].map(
          ({ index, 0: { length } }) => {
            const wordsTo = (end: number) => line.slice(0, end).split(' ').length - 1;
            return { from: wordsTo(index) - 1, to: wordsTo(index + length) - 1 };
          },
        );
        expect(anyPhrase(all, { few }).all(words.join(' '))).toEqual(expected);
      }),
    );
  });
});
