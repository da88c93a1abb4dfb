import { describe, expect, it } from 'vitest';
import { nearestName, slipsBetween } from './near-names.js';

describe('nearestName', () => {
  const names = ['ukraine', 'ukrainian', 'russia', 'prussia', 'stellantis', 'general motors', 'iran', 'iraq'];
  it.each<[string, string | null]>([
    ['ukrane', 'ukraine'],
    ['ukriane', 'ukraine'],
    ['rusia', 'russia'],
    ['stelantis', 'stellantis'],
    ['stellentes', 'stellantis'],
    // Too short, too far, and as near to two.
    ['irap', null],
    ['urk', null],
    ['elephant', null],
  ])('%s', (word, name) => {
    expect(nearestName(word, names)).toBe(name);
  });

  it('chooses none of two that are as near', () => {
    expect(nearestName('marov', ['maron', 'maros'])).toBeNull();
  });
});

describe('slipsBetween', () => {
  it.each<[string, string, number]>([
    ['same', 'same', 0],
    ['kyiv', 'kiyv', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%s and %s', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips);
    expect(slipsBetween(b, a)).toBe(slips);
  });
});
