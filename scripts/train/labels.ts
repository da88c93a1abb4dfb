import type { Configuration } from '../../src/language/configuration.js';
import { chooseRelations, labelFeatures } from '../../src/language/labels.js';
import { leftMove, moves, rightMove } from '../../src/language/relations.js';
import type { Perceptron } from './perceptron.js';

const scores = new Int32Array(moves);

/**
 * Learns the relations of a tree's right arcs; its wrong arcs stay as they are, so that what is read later has the same faults.
 * Gives how many were wrong.
 */
export function learnRelations(
  perceptron: Perceptron,
  c: Configuration,
  gold: Int32Array,
  goldRels: Int32Array,
): number {
  let wrong = 0;
  chooseRelations(
    c,
    (hashes) => {
      perceptron.score(hashes, labelFeatures, scores);
      return scores;
    },
    (node, move, hashes) => {
      const head = c.heads[node]!;
      if (gold[node] !== head) return;
      const right = (node < head ? leftMove : rightMove)[goldRels[node]!]!;
      if (right === move) return;
      wrong++;
      perceptron.update(hashes, labelFeatures, right, move);
    },
  );
  return wrong;
}
