import { describe, expect, it } from 'vitest';
import { Configuration } from './configuration.js';
import { chooseRelations } from './labels.js';
import { leftMove, moves, relationNumber, relations, rightMove } from './relations.js';
import { tagNumber } from './tags.js';
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
  c.begin(words, Int32Array.from(tags), () => ({ class: 0, frames: 0, kind: 0 }));
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
const prefer = (rel: string) => (): number[] => {
  const values = new Array<number>(moves).fill(0);
  for (const move of [leftMove, rightMove]) values[move[relationNumber(rel)]!] = 1;
  return values;
};

const labelled = (rel: string): string[] => {
  const c = tree();
  chooseRelations(c, prefer(rel));
  return Array.from(c.rels.subarray(0, c.n), (r) => relations[r]!);
};

describe('the choice of relations', () => {
  it('gives each word the relation that weighs most, the root aside', () => {
    expect(labelled('ccomp')).toEqual(['ccomp', 'root', 'ccomp', 'ccomp', 'ccomp']);
  });

  it('draws no relation that only the other side of a head may have', () => {
    const c = tree();
    const values = new Array<number>(moves).fill(0);
    values[leftMove[relationNumber('mark')]!] = 1;
    chooseRelations(c, () => values);
    expect(Array.from(c.rels.subarray(0, c.n), (r) => relations[r])).toEqual([
      'mark',
      'root',
      'mark',
      'mark',
      'nummod',
    ]);
  });

  it('tells a listener of each choice with the children before their head', () => {
    const nodes: number[] = [];
    chooseRelations(tree(), prefer('nsubj'), (node) => nodes.push(node));
    expect(nodes).toEqual([0, 3, 2, 4]);
  });
});
