import { describe, expect, it } from 'vitest';
import { Configuration } from './configuration.js';
import { guideFacts } from './guide.js';
import { relationNumber } from './relations.js';
import { tagNumber } from './tags.js';
import { wordForm } from './word-forms.js';

const [nsubj, root, obj] = ['nsubj', 'root', 'obj'].map(relationNumber) as [number, number, number];

/** "Envoys rejected plans", with a guide that has it right; the guide's nodes run from the end. */
function guided(): Configuration {
  const c = new Configuration();
  const forms = ['Envoys', 'rejected', 'plans'].map((w) => wordForm(w));
  const tags = Int32Array.of(tagNumber('NOUN', 'NNS'), tagNumber('VERB', 'VBD'), tagNumber('NOUN', 'NNS'));
  c.begin(forms, tags, () => ({ class: 0, frames: 0, kind: 0 }));
  c.follow({ n: 3, heads: Int32Array.of(1, 3, 1), rels: Int32Array.of(obj, root, nsubj) });
  return c;
}
const factsOf = (c: Configuration, s0: number, s1: number): number[] => {
  const out = new Int32Array(7);
  guideFacts(c, s0, s1, c.next, out);
  return [...out];
};

describe('what the first tree says', () => {
  it('is turned to the order of the text', () => {
    const c = guided();
    expect([...c.guideHeads.subarray(0, 3)]).toEqual([1, 3, 1]);
    expect([...c.guideRels.subarray(0, 3)]).toEqual([nsubj, root, obj]);
  });

  it('names the arc between the top of the stack and the next word, and what is still to come', () => {
    const c = guided();
    c.shift();
    // "Envoys" hangs from the next word, and nothing from "Envoys"; the next word's head is the root.
    expect(factsOf(c, 0, -1)).toEqual([1 + nsubj, 0, 1, 1 + nsubj, 1, 4 + 8 * root, 0]);
    c.drawLeft(nsubj);
    c.shift();
    // The next word hangs from "rejected", whose own head is the root.
    expect(factsOf(c, 1, -1)).toEqual([65 + obj, 0, 2, 1 + root, 2, 1 + 8 * obj, 0]);
    c.shift();
    expect(factsOf(c, 2, 1)).toEqual([0, 1 + obj, 4, 1 + obj, 1, 0, 1]);
  });
});
