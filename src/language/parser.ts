import type { Configuration } from './configuration.js';
import { chooseRelations, labelFeatures } from './labels.js';
import { attachMarks, type MarkHabits, markChoice } from './punctuation.js';
import { firstRight, moveRelations, moves, relationNumber } from './relations.js';
import { configurationFeatures, parserFeatures } from './templates.js';
import { lanes, score, type Weights } from './weights.js';
import type { WordForm } from './word-forms.js';

export interface ParserModel {
  readonly weights: Weights;
  /** Lexical class by word hash (verbs of saying and the like); 0 for none. */
  readonly classes: ReadonlyMap<number, number>;
  readonly habits: MarkHabits;
}

/** A tree over tokens: heads by place, the root's is the number of tokens. Arrays are at least that long. */
export interface Tree {
  heads: Int32Array;
  rels: Int32Array;
  isMark: Uint8Array;
}

/** Marks the features of the second step, in which a move's relation is chosen. */
export const relationSalt = (move: number): number => 0x1b873593 + Math.imul(move, 0x9e3779b1);

const root = relationNumber('root');
const punct = relationNumber('punct');
const choice = markChoice();
const hashes = new Int32Array(parserFeatures);
const scores = new Int32Array(lanes);

/** Which moves a configuration allows: 1 shift, 2 left, 4 right. Together they keep the tree to one root. */
export function allowedMoves(c: Configuration): number {
  if (c.next === c.n) return c.depth > 1 ? 4 : 2;
  return 1 | (c.depth > 0 ? 2 : 0) | (c.depth > 1 ? 4 : 0);
}

/**
 * Draws a dependency tree over a sentence: greedy arc-hybrid transitions over its words (Kuhlmann et al. 2011) chosen by an
 * averaged perceptron trained with a dynamic oracle (Goldberg & Nivre 2013), then its marks.
 */
export function parseSentence(
  model: ParserModel,
  c: Configuration,
  forms: readonly WordForm[],
  tags: Int32Array,
  tree: Tree,
): void {
  const { weights, classes, habits } = model;
  c.begin(forms, tags, (form) => classes.get(form.word) ?? 0);
  while (!c.done) step(weights, c);
  chooseRelations(c, (features, salt) => {
    score(weights, features, labelFeatures, salt, scores);
    return scores;
  });
  const n = forms.length;
  for (let i = 0; i < n; i++) {
    const node = c.nodes[i]!;
    tree.isMark[i] = node < 0 ? 1 : 0;
    if (node < 0) continue;
    tree.heads[i] = c.places[c.heads[node]!]!;
    tree.rels[i] = c.rels[node]!;
  }
  attachMarks({ n, heads: tree.heads, rels: tree.rels, isMark: tree.isMark }, tags, habits, punct, choice);
}

/** One move: the only one allowed, or the one that weighs most, with the relation that weighs most. */
function step(weights: Weights, c: Configuration): void {
  const allowed = allowedMoves(c);
  if (c.next === c.n && allowed === 2) {
    c.drawLeft(root);
    return;
  }
  if (allowed === 1) {
    c.shift();
    return;
  }
  configurationFeatures(c, hashes);
  score(weights, hashes, parserFeatures, 0, scores);
  const move = bestMove(scores, allowed);
  if (move === 0) {
    c.shift();
    return;
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

/** The best of the moves allowed. */
export function bestMove(values: ArrayLike<number>, allowed: number): number {
  let at = -1;
  if (allowed & 1) at = 0;
  if (allowed & 2) for (let k = 1; k < firstRight; k++) if (at < 0 || values[k]! > values[at]!) at = k;
  if (allowed & 4) for (let k = firstRight; k < moves; k++) if (at < 0 || values[k]! > values[at]!) at = k;
  return at;
}
