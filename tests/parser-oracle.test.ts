import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveCosts, projective } from '../scripts/train/parser.js';
import { Configuration } from '../src/language/configuration.js';
import { allowedMoves } from '../src/language/parser.js';
import { tagNumber } from '../src/language/tags.js';
import { wordForm } from '../src/language/word-forms.js';

/** Any tree without crossing arcs: a stretch of words is cut into units, each with a head whose two sides are stretches again. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 14 }).map((picks) => {
  const heads = new Int32Array(picks.length);
  const unit = (from: number, to: number, head: number): void => {
    const top = from + (picks[from]! % (to - from));
    heads[top] = head;
    stretch(from, top, top);
    stretch(top + 1, to, top);
  };
  const stretch = (from: number, to: number, head: number): void => {
    if (from === to) return;
    const end = from + 1 + ((picks[from]! >> 4) % (to - from));
    unit(from, end, head);
    stretch(end, to, head);
  };
  unit(0, heads.length, heads.length);
  return heads;
});

describe('the oracle that trains the parser', () => {
  it('rebuilds every tree by any moves that it says cost nothing', () => {
    fc.assert(
      fc.property(trees, fc.infiniteStream(fc.nat(5)), (gold, picks) => {
        expect(projective(gold)).toEqual(gold);
        const c = new Configuration();
        const noun = tagNumber('NOUN', 'NN');
        c.begin(
          Array.from(gold, () => wordForm('talks')),
          new Int32Array(gold.length).fill(noun),
          () => ({ class: 0, frames: 0, kind: 0 }),
        );
        const costs = new Int32Array(3);
        while (!c.done) {
          const allowed = allowedMoves(c);
          moveCosts(c, gold, costs);
          const free = [0, 1, 2].filter((kind) => allowed & (1 << kind) && costs[kind] === 0);
          expect(free.length).toBeGreaterThan(0);
          const move = free[picks.next().value! % free.length];
          if (move === 0) c.shift();
          else if (move === 1) c.drawLeft(0);
          else c.drawRight(0);
        }
        expect([...c.heads.subarray(0, gold.length)]).toEqual([...gold]);
      }),
      { numRuns: 500 },
    );
  });

  it('lifts a crossing arc to the head of its head', () => {
    // The last word hangs from the first across the root's arc.
    expect([...projective(Int32Array.from([1, 3, 0]))]).toEqual([1, 3, 1]);
  });

  it('lifts of two crossing arcs the one that spans a word outside its own unit, and leaves one root', () => {
    // The second word hangs from the last across the first's arc to the root, the third word.
    expect([...projective(Int32Array.from([2, 3, 4, 2]))]).toEqual([2, 2, 4, 2]);
  });
});
