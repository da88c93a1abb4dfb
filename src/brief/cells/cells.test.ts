import { describe, expect, it, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { cells, cellsBy, cellsIn, cellsTold } from './cells.js';
import { likelyOf, toldOfSide } from './told-of-side.js';

test('each cell is told by its own weights', () => {
  const bias = cells.map(() => -100);
  const weights = { 'w wants': cells.map((c) => (c === 'asks' ? 300 : 0)) };
  const found = cellsBy(new Map([['w wants', 1]]), { bias, weights });
  expect(found.asks).toBeCloseTo(1 / (1 + Math.exp(-2)));
  expect(found.gives).toBeCloseTo(1 / (1 + Math.exp(1)));
});

const editor = editorOf([
  '2024-05-14',
  'Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday.\n\nPeru demands that Chile give up half of the catch. Chile refused to give up any of it. If the talks fail, Chile will close its ports to Peruvian crews. A storm is expected on Friday.',
]);
const at = (words: string) => editor.sentences().find((s) => s.text.startsWith(words))!;
const [peru, chile] = ['PER', 'CHL'];

describe('what a sentence tells of a side', () => {
  it('is told of each side apart', () => {
    expect(likelyOf(at('Peru demands'), peru, 'asks', editor)).toBeGreaterThan(0.5);
    expect(likelyOf(at('Peru demands'), chile, 'asks', editor)).toBeLessThan(0.3);
    expect(likelyOf(at('Chile refused'), chile, 'refuses', editor)).toBeGreaterThan(0.5);
    expect(likelyOf(at('Chile refused'), peru, 'refuses', editor)).toBeLessThan(0.3);
  });
  it('is nothing where it tells of neither', () => {
    for (const { likely } of cellsIn(at('A storm'), editor))
      expect(Math.max(likely.asks, likely.gives, likely.refuses)).toBeLessThan(0.3);
  });
  it('is known of every sentence and side', () => {
    expect(cellsTold(editor)).toHaveLength(2 * editor.sentences().length);
  });
});

test('the passages of a side are whole sentences of it, the likeliest first', () => {
  const asked = toldOfSide('asks', peru, editor);
  expect(asked[0]).toMatchObject({
    quote: 'Peru demands that Chile give up half of the catch',
    of: [peru],
    sure: true,
  });
  expect(toldOfSide('asks', chile, editor).filter((p) => p.sure)).toEqual([]);
  expect(toldOfSide('noDeal', chile, editor).map((p) => p.quote)).toContain(
    'If the talks fail, Chile will close its ports to Peruvian crews',
  );
});
