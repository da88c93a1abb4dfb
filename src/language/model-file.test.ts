import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModel, writeModel } from './model-file.js';
import { type Row, score } from './weights.js';

const rows = fc
  .uniqueArray(
    fc.record({
      hash: fc.nat(0xfffffff),
      weights: fc.dictionary(fc.nat(60).map(String), fc.integer({ min: -127, max: 127 }), { minKeys: 1 }),
    }),
    { selector: (row) => row.hash },
  )
  .map((found) =>
    found
      .sort((a, b) => a.hash - b.hash)
      .map(
        ({ hash, weights }): Row => ({
          hash,
          classes: Object.keys(weights).map(Number),
          weights: Object.values(weights),
        }),
      ),
  );

describe('a model file', () => {
  it('gives back its head and every weight', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const { head, weights } = readModel(writeModel({ words: ['a'] }, written));
        expect(head).toMatchObject({ words: ['a'] });
        const scores = new Int32Array(61);
        for (const { hash, classes, weights: expected } of written) {
          score(weights, Int32Array.of(hash), 1, scores);
          expect(classes.map((c) => scores[c])).toEqual(expected);
          expect(scores.filter((s) => s !== 0).length).toBe(expected.filter((w) => w !== 0).length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('adds up the features asked for, known or not', () => {
    const { weights } = readModel(
      writeModel({}, [
        { hash: 3, classes: [0, 2], weights: [5, -1] },
        { hash: 9, classes: [2], weights: [4] },
      ]),
    );
    const scores = new Int32Array(3);
    score(weights, Int32Array.of(9, 4, 3), 3, scores);
    expect([...scores]).toEqual([5, 0, 3]);
  });

  it('finds each of many features whose hashes are alike, and refuses more than can be added up', () => {
    const near = Array.from(
      { length: 40 },
      (_, hash): Row => ({ hash: 3 * hash, classes: [hash], weights: [hash - 20] }),
    );
    const { weights } = readModel(writeModel({}, near));
    const scores = new Int32Array(40);
    const all = Int32Array.from({ length: 120 }, (_, hash) => hash);
    score(weights, all, 120, scores);
    expect([...scores]).toEqual(near.map((row) => row.weights[0]));
    expect(() => score(weights, new Int32Array(300), 300, scores)).toThrow('258 can be added up');
  });

  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, -4)],
    ['no model', () => Uint8Array.of(1, 2, 3)],
    ['empty', () => new Uint8Array()],
  ])('that is damaged is refused: %s', (_, damage) => {
    const bytes = writeModel({}, [{ hash: 3, classes: [0], weights: [5] }]);
    expect(() => readModel(damage(bytes))).toThrow('the model file is damaged');
  });
});
