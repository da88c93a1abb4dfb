import type { Combinations } from './combinations.js';
import { Configuration, type NodeTree } from './configuration.js';
import { chooseRelations, labelCombinations } from './labels.js';
import type { FactsOf } from './lexical-facts.js';
import { attachMarks, type MarkHabits, markChoice } from './punctuation.js';
import { firstRight, moveRelation, moves, relationNumber } from './relations.js';
import { backwardFeatures, configurationFacts, forwardFeatures } from './templates.js';
import { scoreFacts, type Weights } from './weights.js';
import type { WordForm } from './word-forms.js';

export interface ParserModel {
  readonly weights: Weights;
  readonly factsOf: FactsOf;
  readonly habits: MarkHabits;
}

/** A tree over tokens: heads by place, the root's is the number of tokens. Arrays are at least that long. */
export interface Tree {
  heads: Int32Array;
  rels: Int32Array;
  isMark: Uint8Array;
}

const root = relationNumber('root');
const punct = relationNumber('punct');
const choice = markChoice();
const scores = new Int32Array(moves);
const fromEnd = new Configuration();
const fromStart = new Configuration();

/**
 * Which moves a configuration allows: 1 shift, 2 arcs to a word before its head in the text, 4 to one after it. Together they keep
 * the tree to one root.
 */
export function allowedMoves(c: Configuration): number {
  const [left, right] = c.backward ? [4, 2] : [2, 4];
  if (c.next === c.n) return c.depth > 1 ? right : left;
  return 1 | (c.depth > 0 ? left : 0) | (c.depth > 1 ? right : 0);
}

/**
 * Draws a dependency tree over the tokens from `from` up to `to`: greedy arc-hybrid transitions over its words (Kuhlmann et al.
 * 2011) chosen by averaged perceptrons trained with a dynamic oracle (Goldberg & Nivre 2013), once from the end and then from the
 * start with the first tree as a guide (Nivre & McDonald 2008); then the relations anew, and the marks. The root's head is `to`.
 */
export function parseWords(
  model: ParserModel,
  forms: readonly WordForm[],
  tags: Int32Array,
  tree: Tree,
  from: number,
  to: number,
): void {
  const { weights, factsOf, habits } = model;
  const c = fromStart;
  const n = to - from;
  const words = from === 0 && to === forms.length ? forms : forms.slice(from, to);
  const theirTags = tags.subarray(from, to);
  const heads = tree.heads.subarray(from, to);
  const rels = tree.rels.subarray(from, to);
  const isMark = tree.isMark.subarray(from, to);
  parseForward(weights, words, theirTags, factsOf, parseBackward(weights, words, theirTags, factsOf));
  chooseRelations(c, (facts) => {
    scoreFacts(weights, labelCombinations, facts, scores);
    return scores;
  });
  for (let i = 0; i < n; i++) {
    const node = c.nodes[i]!;
    isMark[i] = node < 0 ? 1 : 0;
    if (node < 0) continue;
    heads[i] = c.places[c.heads[node]!]!;
    rels[i] = c.rels[node]!;
  }
  attachMarks({ n, heads, rels, isMark }, theirTags, habits, punct, choice);
  if (from > 0) for (let i = 0; i < n; i++) heads[i]! += from;
}

/** The tree drawn from the end of a sentence, nodes from its last word on. Good until the next call. */
export function parseBackward(
  weights: Weights,
  forms: readonly WordForm[],
  tags: Int32Array,
  factsOf: FactsOf,
): NodeTree {
  fromEnd.begin(forms, tags, factsOf, true);
  while (!fromEnd.done) step(weights, fromEnd, backwardFeatures);
  return fromEnd;
}

/** The tree drawn from the start with another as a guide, its relations not yet chosen anew. Good until the next call. */
export function parseForward(
  weights: Weights,
  forms: readonly WordForm[],
  tags: Int32Array,
  factsOf: FactsOf,
  guide: NodeTree,
): NodeTree {
  fromStart.begin(forms, tags, factsOf);
  fromStart.follow(guide);
  while (!fromStart.done) step(weights, fromStart, forwardFeatures);
  return fromStart;
}

/** One move: the only one allowed, or the one that weighs most. */
function step(weights: Weights, c: Configuration, features: Combinations): void {
  if (isForced(c)) return;
  scoreFacts(weights, features, configurationFacts(c, features), scores);
  makeMove(c, bestMove(scores, allowedMoves(c)));
}

/** Makes the move where there is but one. */
export function isForced(c: Configuration): boolean {
  if (c.depth === 0) c.shift();
  else if (c.depth === 1 && c.next === c.n) c.drawLeft(root);
  else return false;
  return true;
}

export function makeMove(c: Configuration, move: number): void {
  if (move === 0) c.shift();
  else if (move < firstRight !== c.backward) c.drawLeft(moveRelation[move]!);
  else c.drawRight(moveRelation[move]!);
}

/** The best of the moves allowed. */
export function bestMove(values: ArrayLike<number>, allowed: number): number {
  let at = -1;
  if (allowed & 1) at = 0;
  if (allowed & 2) for (let k = 1; k < firstRight; k++) if (at < 0 || values[k]! > values[at]!) at = k;
  if (allowed & 4) for (let k = firstRight; k < moves; k++) if (at < 0 || values[k]! > values[at]!) at = k;
  return at;
}
