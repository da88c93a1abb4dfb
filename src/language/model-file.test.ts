import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinationsOf } from './combinations.js';
import { readModel, writeModel } from './model-file.js';
import { type Row, scoreFacts, type Weights } from './weights.js';

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

/** Adds up the weights of features by their hashes. */
function score({ hashes, sums, addUp }: Weights, features: Int32Array, count: number, scores: Int32Array): void {
  hashes.set(features);
  addUp(count);
  scores.set(sums.subarray(0, scores.length));
}

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
    const many = combinationsOf(['a'], Array(300).fill('a').join('|'), 'many');
    expect(() => scoreFacts(weights, many, new Int32Array(1), scores)).toThrow('258 can be added up');
  });

  it('hashes the features of facts as their combinations do', () => {
    const features = combinationsOf(['a', 'b', 'c', 'd'], 'a|b|a b|b c|c d|a d|b d|a b c|b c d|a b c d|d c b a', 'law');
    const facts = fc.array(fc.integer(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(facts, (values) => {
        const hashes = new Int32Array(features.size);
        features.hash(Int32Array.from(values), hashes);
        const known = [...new Set(hashes)].sort((a, b) => a - b);
        const { weights } = readModel(
          writeModel(
            {},
            known.map((hash, i) => ({ hash, classes: [i], weights: [i + 1] })),
          ),
        );
        const expected = new Int32Array(features.size);
        const scores = new Int32Array(features.size);
        score(weights, hashes, features.size, expected);
        scoreFacts(weights, features, Int32Array.from(values), scores);
        expect([...scores]).toEqual([...expected]);
        expect(scores.every((sum) => sum !== 0 || known.length < features.size)).toBe(true);
      }),
      { numRuns: 30 },
    );
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
