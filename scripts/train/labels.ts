import type { Configuration } from '../../src/language/configuration.js';
import { chooseRelations, labelBlocks, labelFeatures, labelSalt } from '../../src/language/labels.js';
import { lanes } from '../../src/language/weights.js';
import { salted } from './fit.js';
import type { Perceptron } from './perceptron.js';

const second = new Int32Array(labelFeatures);
const scores = new Float32Array(lanes);

/** Learns the relations of a tree's right arcs; its wrong arcs stay as they are, so that what is read later has the same faults. */
export function learnRelations(
  perceptron: Perceptron,
  c: Configuration,
  gold: Int32Array,
  goldRels: Int32Array,
): number {
  let wrong = 0;
  chooseRelations(
    c,
    (hashes, salt) => {
      salted(hashes, labelFeatures, salt, second);
      perceptron.score(second, labelFeatures, scores);
      return scores;
    },
    ({ node, side, blocks, rel }, hashes) => {
      const right = goldRels[node]!;
      if (gold[node] !== c.heads[node] || right === rel) return;
      const names = labelBlocks[side]!;
      if (!names.slice(0, blocks).some((block) => block.includes(right))) return;
      wrong++;
      for (let b = 0; b < blocks; b++) {
        const up = names[b]!.indexOf(right);
        const down = names[b]!.indexOf(rel);
        if (up < 0 && down < 0) continue;
        salted(hashes, labelFeatures, labelSalt(side, b), second);
        perceptron.update(second, labelFeatures, up, down);
      }
    },
  );
  return wrong;
}
