import type { Configuration } from '../../src/language/configuration.js';
import { chooseRelations, labelCombinations } from '../../src/language/labels.js';
import { leftMove, moveRelation, moves, relationNumber, rightMove } from '../../src/language/relations.js';
import type { Perceptron } from './perceptron.js';

const ccomp = relationNumber('ccomp');
const scores = new Int32Array(moves);
const { size } = labelCombinations;
const hashes = new Int32Array(size);

/**
 * Learns the relations of a tree's right arcs; its wrong arcs stay as they are, so that what is read later has the same faults.
 * Gives how many were wrong.
 * @param unlearn whether a complement clause on a wrong arc, where the treebank has none, is unlearnt: right arcs alone teach
 * that whatever hangs from a verb of saying is what was said
 */
export function learnRelations(
  perceptron: Perceptron,
  c: Configuration,
  gold: Int32Array,
  goldRels: Int32Array,
  unlearn = false,
): number {
  let wrong = 0;
  chooseRelations(
    c,
    (facts) => {
      labelCombinations.hash(facts, hashes);
      perceptron.score(hashes, size, scores);
      return scores;
    },
    (node, move) => {
      const head = c.heads[node]!;
      const rel = goldRels[node]!;
      const isRight = gold[node] === head;
      if (!isRight && !(unlearn && moveRelation[move] === ccomp && rel !== ccomp)) return;
      const right = isRight ? (node < head ? leftMove : rightMove)[rel]! : -1;
      if (right === move) return;
      wrong++;
      perceptron.update(hashes, size, right, move);
    },
  );
  return wrong;
}
