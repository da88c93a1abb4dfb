import { describe, expect, it } from 'vitest';
import { batches, readable } from './batches.js';

const file = (name: string, size = 10) => ({ name, size });
const names = (files: readonly { name: string }[]) => files.map((f) => f.name);

describe('batches', () => {
  it.each<[string, ReturnType<typeof file>[], string[][]]>([
    ['none', [], []],
    ['small ones together, by name', [file('b'), file('a')], [['a', 'b']]],
    ['cut at the size', [file('a', 3e6), file('b', 2e6), file('c', 1e6)], [['a'], ['b', 'c']]],
    ['one too large alone', [file('a', 9e6), file('b')], [['a'], ['b']]],
  ])('%s', (_, files, expected) => {
    expect(batches(files).map(names)).toEqual(expected);
  });

  it('holds 200 files at most', () => {
    expect(batches(Array.from({ length: 450 }, (_, i) => file(`${i}`))).map((b) => b.length)).toEqual([200, 200, 50]);
  });
});

it('readable tells reports from the rest of a folder', () => {
  const found = readable(['a.txt', 'B.HTML', 'c.md', 'photo.jpg', 'README.md', '.DS_Store'].map((n) => file(n)));
  expect(names(found.taken)).toEqual(['a.txt', 'B.HTML', 'c.md']);
  expect(names(found.left)).toEqual(['photo.jpg']);
  expect(names(readable([file('README.md')]).taken)).toEqual(['README.md']);
});
