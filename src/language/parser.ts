import { Configuration } from './configuration.js';
import { firstRight, moveRelations, moves, relationNumber } from './relations.js';
import { configurationFeatures, parserFeatures } from './templates.js';
import { lanes, score, type Weights } from './weights.js';
import type { WordForm } from './word-forms.js';

export interface ParserModel {
  readonly weights: Weights;
  /** Lexical class by word hash (verbs of saying and the like); 0 for none. */
  readonly classes: ReadonlyMap<number, number>;
}

/** Marks the features of the second step, in which a move's relation is chosen. */
export const relationSalt = (move: number): number => 0x1b873593 + Math.imul(move, 0x9e3779b1);

const root = relationNumber('root');
const hashes = new Int32Array(parserFeatures);
const scores = new Int32Array(lanes);

/** Which moves a configuration allows: 1 shift, 2 left, 4 right. Together they keep the tree to one root. */
export function allowedMoves(c: Configuration): number {
  if (c.next === c.n) return c.depth > 1 ? 4 : 2;
  return 1 | (c.depth > 0 ? 2 : 0) | (c.depth > 1 ? 4 : 0);
}

/**
 * Draws a dependency tree over a sentence into `c.heads` (the root's head is `n`) and `c.rels`: greedy arc-hybrid
 * transitions (Kuhlmann et al. 2011) chosen by an averaged perceptron trained with a dynamic oracle (Goldberg & Nivre 2013).
 */
export function parseSentence(model: ParserModel, c: Configuration, forms: readonly WordForm[], tags: Int32Array): void {
  const { weights, classes } = model;
  c.begin(forms, tags, (form) => classes.get(form.word) ?? 0);
  while (!c.done) {
    const allowed = allowedMoves(c);
    if (c.next === c.n && allowed === 2) {
      c.drawLeft(root);
      continue;
    }
    if (allowed === 1) {
      c.shift();
      continue;
    }
    configurationFeatures(c, hashes);
    score(weights, hashes, parserFeatures, 0, scores);
    const move = bestMove(scores, allowed);
    if (move === 0) {
      c.shift();
      continue;
    }
    const rels = moveRelations[move]!;
    let rel = 0;
    if (rels.length > 1) {
      score(weights, hashes, parserFeatures, relationSalt(move), scores);
      for (let k = 1; k < rels.length; k++) if (scores[k]! > scores[rel]!) rel = k;
    }
    if (move < firstRight) c.drawLeft(rels[rel]!);
    else c.drawRight(rels[rel]!);
  }
}

/** The best of the moves allowed. */
export function bestMove(values: ArrayLike<number>, allowed: number): number {
  let at = -1;
  if (allowed & 1) at = 0;
  if (allowed & 2) for (let k = 1; k < firstRight; k++) if (at < 0 || values[k]! > values[at]!) at = k;
  if (allowed & 4) for (let k = firstRight; k < moves; k++) if (at < 0 || values[k]! > values[at]!) at = k;
  return at;
}
