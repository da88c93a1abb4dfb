import { describe, expect, it } from 'vitest';
import { combinationsOf } from './combinations.js';

const hashesOf = (values: readonly number[], family = 'one'): number[] => {
  const features = combinationsOf(['a', 'b', 'c'], 'a b c\na|b|a b', family);
  const out = new Int32Array(features.size);
  features.hash(Int32Array.from(values), out);
  return [...out];
};

describe('combinations of facts', () => {
  it('are features that change where one of their facts changes, and only there', () => {
    const before = hashesOf([1, 2, 3]);
    const changed = (values: readonly number[]): boolean[] => hashesOf(values).map((hash, i) => hash !== before[i]);
    // Shorter ones come first: a, b, a b, a b c.
    expect(changed([9, 2, 3])).toEqual([true, false, true, true]);
    expect(changed([1, 9, 3])).toEqual([false, true, true, true]);
    expect(changed([1, 2, 9])).toEqual([false, false, false, true]);
  });

  it('differ from each other on the same values', () => {
    expect(new Set(hashesOf([1, 1, 1])).size).toBe(4);
  });

  it('differ from those of another family', () => {
    const one = new Set(hashesOf([1, 2, 3], 'one'));
    expect(hashesOf([1, 2, 3], 'two').filter((hash) => one.has(hash))).toEqual([]);
  });

  it('refuse a name that is no fact', () => {
    expect(() => combinationsOf(['a'], 'a|z', 'one')).toThrow('no fact z');
  });
});
