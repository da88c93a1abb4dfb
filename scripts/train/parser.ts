import { Configuration, type NodeTree } from '../../src/language/configuration.js';
import type { FactsOf, LexicalFacts } from '../../src/language/lexical-facts.js';
import { allowedMoves, bestMove, isForced, makeMove } from '../../src/language/parser.js';
import { findMarkChoice, markChoice } from '../../src/language/punctuation.js';
import { firstRight, leftMove, moves, relationNumber, rightMove } from '../../src/language/relations.js';
import { backwardFeatures, configurationFeatures, forwardFeatures } from '../../src/language/templates.js';
import { learnRelations } from './labels.js';
import { type AveragedWeights, Perceptron } from './perceptron.js';
import { type GoldSentence, randomFrom, shuffled } from './treebank.js';

const parataxis = relationNumber('parataxis');
const noFacts = { class: 0, frames: 0, kind: 0 };

/** Marks alone need no lexical facts. */
const factless = (): LexicalFacts => noFacts;

/** Gold heads without crossing arcs: a word whose arc crosses another hangs from its head's head instead. */
export function projective(heads: Int32Array): Int32Array {
  const n = heads.length;
  const out = Int32Array.from(heads);
  for (let round = 0; round < n; round++) {
    let worst = -1;
    let length = n + 1;
    for (let d = 0; d < n; d++) {
      const h = out[d]!;
      if (h === n || !crosses(out, d)) continue;
      if (Math.abs(h - d) < length) {
        length = Math.abs(h - d);
        worst = d;
      }
    }
    if (worst < 0) break;
    out[worst] = out[out[worst]!]!;
  }
  return out;
}

/** Whether a word between a dependent and its head does not descend from that head. */
function crosses(heads: Int32Array, d: number): boolean {
  const h = heads[d]!;
  for (let k = Math.min(d, h) + 1; k < Math.max(d, h); k++) {
    let up = k;
    while (up !== heads.length && up !== h) up = heads[up]!;
    if (up !== h) return true;
  }
  return false;
}

/** The gold tree over the nodes of a configuration, without crossing arcs: what hung from a mark hangs from the mark's head. */
export function wordTree(c: Configuration, s: GoldSentence): { readonly heads: Int32Array; readonly rels: Int32Array } {
  const heads = new Int32Array(c.n);
  const rels = new Int32Array(c.n);
  for (let node = 0; node < c.n; node++) {
    const place = c.places[node]!;
    let head = s.heads[place]!;
    while (head < s.heads.length && c.nodes[head]! < 0) head = s.heads[head]!;
    heads[node] = head === s.heads.length ? c.n : c.nodes[head]!;
    rels[node] = s.rels[place]!;
  }
  // A mark that was the root leaves several: the first in the text stays.
  const roots = [...heads.keys()].filter((node) => heads[node] === c.n).sort((a, b) => c.places[a]! - c.places[b]!);
  for (const node of roots.slice(1)) {
    heads[node] = roots[0]!;
    rels[node] = parataxis;
  }
  return { heads: projective(heads), rels };
}

/** How the treebank hangs its marks: the commonest choice for each key of `findMarkChoice`. */
export function markHabits(sentences: readonly GoldSentence[]): [number, number][] {
  const counts = new Map<number, number[]>();
  const choice = markChoice();
  const c = new Configuration();
  for (const s of sentences) {
    c.begin(s.forms, s.tags, factless);
    const n = s.texts.length;
    const tree = wordTree(c, s);
    const heads = Int32Array.from(s.heads, (h, i) => (c.nodes[i]! < 0 ? h : c.places[tree.heads[c.nodes[i]!]!]!));
    const isMark = Uint8Array.from(s.heads, (_, i) => (c.nodes[i]! < 0 ? 1 : 0));
    for (let i = 0; i < n; i++) {
      if (isMark[i] !== 1) continue;
      findMarkChoice({ n, heads, rels: s.rels, isMark }, i, s.tags[i]!, choice);
      const taken = choice.heads.indexOf(s.heads[i]!);
      if (taken < 0 || taken >= choice.count) continue;
      for (const key of [choice.key, choice.plainKey]) {
        const row = counts.get(key) ?? [0, 0, 0];
        counts.set(key, row);
        row[taken]!++;
      }
    }
  }
  return [...counts]
    .filter(([, row]) => row[0]! + row[1]! + row[2]! > 1)
    .map(([key, row]) => [key, row.indexOf(Math.max(...row))]);
}

/** How many gold arcs each kind of move would make unreachable: [shift, left, right]. Goldberg & Nivre 2013. */
export function moveCosts(c: Configuration, gold: Int32Array, costs: Int32Array): void {
  const { stack, depth, next, n } = c;
  costs.fill(0);
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  if (next < n) {
    let cost = 0;
    for (let i = 0; i < depth; i++) {
      const d = stack[i]!;
      if (gold[d] === next) cost++;
      if (gold[next] === d && i < depth - 1) cost++;
    }
    costs[0] = cost;
  }
  if (s0 < 0) return;
  let lost = 0;
  for (let d = next; d < n; d++) if (gold[d] === s0) lost++;
  const h = gold[s0]!;
  costs[1] = lost + (h === s1 || h > next ? 1 : 0);
  costs[2] = lost + (h >= next ? 1 : 0);
}

export interface ParserTraining {
  readonly passes: number;
  readonly seed: number;
  /** How often a wrong move is followed once it was made, after the first pass (Goldberg & Nivre 2012). */
  readonly explore: number;
  /** Mistakes before a feature is learnt at all. */
  readonly admit: number;
}

/** What a parser learns from: sentences with predicted tags, and lexical facts. */
export interface ParserLessons {
  readonly sentences: readonly GoldSentence[];
  readonly tags: readonly Int32Array[];
  readonly factsOf: FactsOf;
  /** For each sentence the tree that a parser drew from the end which did not learn from it; absent for that parser itself. */
  readonly guides?: readonly NodeTree[] | undefined;
}

/** Trains one parser: from the end without guides, from the start with them, then relations too. Same arguments: same weights. */
export function trainParser(
  { sentences, tags, factsOf, guides }: ParserLessons,
  { passes, seed, explore, admit }: ParserTraining,
  report: (line: string) => void = () => {},
): AveragedWeights {
  const random = randomFrom(seed);
  const perceptron = new Perceptron(moves, admit);
  const c = new Configuration();
  const features = guides ? forwardFeatures : backwardFeatures;
  const hashes = new Int32Array(features.size);
  const scores = new Int32Array(moves);
  const costs = new Int32Array(3);
  const indices = sentences.map((_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    let wrong = 0;
    let made = 0;
    let mislabelled = 0;
    let words = 0;
    for (const index of shuffled(indices, random)) {
      const s = sentences[index]!;
      c.begin(s.forms, tags[index]!, factsOf, !guides);
      if (guides) c.follow(guides[index]!);
      const tree = wordTree(c, s);
      while (!c.done) {
        if (isForced(c)) continue;
        const allowed = allowedMoves(c);
        configurationFeatures(c, features, hashes);
        perceptron.score(hashes, features.size, scores);
        perceptron.step++;
        made++;
        const guess = bestMove(scores, allowed);
        moveCosts(c, tree.heads, costs);
        const right = bestRightMove(c, tree, costs, allowed, scores);
        if (guess !== right) {
          wrong++;
          perceptron.update(hashes, features.size, right, guess);
        }
        makeMove(c, pass > 0 && random() < explore ? guess : right);
      }
      if (guides) mislabelled += learnRelations(perceptron, c, tree.heads, tree.rels);
      words += c.n;
    }
    report(
      `seed ${seed} ${guides ? 'from the start' : 'from the end'}, pass ${pass + 1}: ${((100 * wrong) / made).toFixed(2)} % of moves wrong, ${((100 * mislabelled) / words).toFixed(2)} % of relations, ${perceptron.size} features`,
    );
  }
  return perceptron.averaged();
}

/** What relations are learnt from once more: sentences with trees of parsers that did not learn from them. */
export interface RelationLessons extends ParserLessons {
  readonly guides: readonly NodeTree[];
  readonly trees: readonly NodeTree[];
}

/** Trains the choice of relations on the arcs that a parser draws where it has not seen the sentence. Same arguments: same weights. */
export function trainRelations(
  { sentences, tags, factsOf, guides, trees }: RelationLessons,
  { passes, seed, admit }: Omit<ParserTraining, 'explore'>,
  report: (line: string) => void = () => {},
): AveragedWeights {
  const random = randomFrom(seed);
  const perceptron = new Perceptron(moves, admit);
  const c = new Configuration();
  const indices = sentences.map((_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    let wrong = 0;
    let words = 0;
    for (const index of shuffled(indices, random)) {
      const s = sentences[index]!;
      c.begin(s.forms, tags[index]!, factsOf);
      c.follow(guides[index]!);
      draw(c, trees[index]!);
      const { heads, rels } = wordTree(c, s);
      perceptron.step += c.n;
      wrong += learnRelations(perceptron, c, heads, rels, true);
      words += c.n;
    }
    report(
      `seed ${seed} relations, pass ${pass + 1}: ${((100 * wrong) / words).toFixed(2)} % wrong, ${perceptron.size} features`,
    );
  }
  return perceptron.averaged();
}

/** Draws a finished tree: children before heads, the nearer before the farther, as a parser does. */
function draw(c: Configuration, { n, heads, rels }: NodeTree): void {
  const left = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) left[heads[i]!]!++;
  while (!c.done) {
    const top = c.stack[c.depth - 1]!;
    if (c.depth > 0 && left[top] === 0 && heads[top] === c.next) c.drawLeft(rels[top]!);
    else if (c.depth > 1 && left[top] === 0 && heads[top] === c.stack[c.depth - 2]) c.drawRight(rels[top]!);
    else {
      c.shift();
      continue;
    }
    left[heads[top]!]!--;
  }
}

/**
 * The best of the moves that lose no more gold arcs than they must and, where they draw a gold arc, draw the gold relation.
 */
function bestRightMove(
  c: Configuration,
  { heads, rels }: Pick<NodeTree, 'heads' | 'rels'>,
  costs: Int32Array,
  allowed: number,
  scores: Int32Array,
): number {
  const [shift, left, right] = c.backward ? [costs[0]!, costs[2]!, costs[1]!] : [costs[0]!, costs[1]!, costs[2]!];
  let least = allowed & 1 ? shift! : Infinity;
  if (allowed & 2) least = Math.min(least, left!);
  if (allowed & 4) least = Math.min(least, right!);
  const child = c.stack[c.depth - 1]!;
  // The heads that the child may get by an arc to the left and by one to the right.
  const after = c.backward ? c.stack[c.depth - 2] : c.next;
  const before = c.backward ? c.next : c.stack[c.depth - 2];
  let best = -1;
  const consider = (move: number): void => {
    if (best < 0 || scores[move]! > scores[best]!) best = move;
  };
  if (allowed & 1 && shift === least) consider(0);
  if (allowed & 2 && left === least) {
    if (heads[child] === after) consider(leftMove[rels[child]!]!);
    else for (let move = 1; move < firstRight; move++) consider(move);
  }
  if (allowed & 4 && right === least) {
    if (heads[child] === before) consider(rightMove[rels[child]!]!);
    else for (let move = firstRight; move < moves; move++) consider(move);
  }
  return best;
}
