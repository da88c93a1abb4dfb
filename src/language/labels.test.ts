import { describe, expect, it } from 'vitest';
import { Configuration } from './configuration.js';
import { chooseRelations, labelBlocks, labelSalt } from './labels.js';
import { relationNumber, relations } from './relations.js';
import { tagNumber } from './tags.js';
import { lanes } from './weights.js';
import { wordForm } from './word-forms.js';

/** "Envoys said talks would resume", with arcs drawn by hand and every relation left open. */
function tree(): Configuration {
  const c = new Configuration();
  const words = 'Envoys said talks would resume'.split(' ').map((w) => wordForm(w));
  const tags = ['NOUN NNS', 'VERB VBD', 'NOUN NNS', 'AUX MD', 'VERB VB'].map((t) => {
    const [upos, xpos] = t.split(' ') as [string, string];
    return tagNumber(upos, xpos);
  });
  const dep = relationNumber('dep');
  c.begin(words, Int32Array.from(tags), () => 0);
  c.shift();
  c.drawLeft(dep);
  c.shift();
  c.shift();
  c.shift();
  c.drawLeft(dep);
  c.drawLeft(dep);
  c.shift();
  c.drawRight(dep);
  c.drawLeft(relationNumber('root'));
  return c;
}

/** Weights by which one relation wins wherever it may stand. */
const prefer =
  (rel: string) =>
  (_: Int32Array, salt: number): number[] => {
    const values = new Array<number>(lanes).fill(0);
    labelBlocks.forEach((side, s) => {
      side.forEach((block, b) => {
        const lane = block.indexOf(relationNumber(rel));
        if (labelSalt(s, b) === salt && lane >= 0) values[lane] = 1;
      });
    });
    return values;
  };

const labelled = (rel: string): string[] => {
  const c = tree();
  chooseRelations(c, prefer(rel));
  return Array.from(c.rels.subarray(0, c.n), (r) => relations[r]!);
};

describe('the choice of relations', () => {
  it('gives each word the relation that weighs most, the root aside', () => {
    expect(labelled('ccomp')).toEqual(['ccomp', 'root', 'ccomp', 'det', 'ccomp']);
  });

  it('compares blocks by what their rows add, however many rows of each were found', () => {
    const c = tree();
    const salts = labelBlocks.flatMap((side, s) => side.map((_, b) => labelSalt(s, b)));
    // Every lane of a block higher by the same: nothing is preferred, the first relation of the first block stays.
    chooseRelations(c, (_, salt) => new Array<number>(lanes).fill(100 * salts.indexOf(salt)));
    expect(Array.from(c.rels.subarray(0, c.n), (r) => relations[r])).toEqual(['det', 'root', 'det', 'det', 'obj']);
  });

  it('tells a listener of each choice with the children before their head', () => {
    const nodes: number[] = [];
    chooseRelations(tree(), prefer('nsubj'), ({ node }) => nodes.push(node));
    expect(nodes).toEqual([0, 3, 2, 4]);
  });
});
