import { Configuration } from '../../src/language/configuration.js';
import { allowedMoves, bestMove, relationSalt } from '../../src/language/parser.js';
import { findMarkChoice, markChoice } from '../../src/language/punctuation.js';
import { firstRight, leftMove, moveRelations, moves, relationNumber, rightMove } from '../../src/language/relations.js';
import { configurationFeatures, parserFeatures } from '../../src/language/templates.js';
import { lanes } from '../../src/language/weights.js';
import { salted } from './fit.js';
import { learnRelations } from './labels.js';
import { type AveragedWeights, Perceptron } from './perceptron.js';
import { type GoldSentence, randomFrom, shuffled } from './treebank.js';

const root = relationNumber('root');

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

function crosses(heads: Int32Array, d: number): boolean {
  const h = heads[d]!;
  const low = Math.min(d, h);
  const high = Math.max(d, h);
  for (let k = low + 1; k < high; k++) {
    let up = k;
    while (up !== heads.length && up > low && up < high) up = heads[up]!;
    if (up !== low && up !== high) return true;
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
  // A mark that was the root leaves several: the first stays.
  const first = heads.indexOf(c.n);
  for (let node = first + 1; node < c.n; node++) if (heads[node] === c.n) heads[node] = first;
  return { heads: projective(heads), rels };
}

/** How the treebank hangs its marks: the commonest choice for each key of `findMarkChoice`. */
export function markHabits(sentences: readonly GoldSentence[]): [number, number][] {
  const counts = new Map<number, number[]>();
  const choice = markChoice();
  const c = new Configuration();
  for (const s of sentences) {
    c.begin(s.forms, s.tags, () => 0);
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
  /** Features corrected less often are left out of the result. */
  readonly least: number;
  /** Mistakes before a feature is learnt at all. */
  readonly admit: number;
}

/** Trains one parser on sentences with predicted tags. Same arguments: same weights. */
export function trainParser(
  sentences: readonly GoldSentence[],
  tags: readonly Int32Array[],
  classes: ReadonlyMap<number, number>,
  { passes, seed, explore, least, admit }: ParserTraining,
  report: (line: string) => void = () => {},
): AveragedWeights {
  const random = randomFrom(seed);
  const perceptron = new Perceptron(admit);
  const c = new Configuration();
  const hashes = new Int32Array(parserFeatures);
  const second = new Int32Array(parserFeatures);
  const scores = new Float32Array(lanes);
  const costs = new Int32Array(3);
  const indices = sentences.map((_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    let wrong = 0;
    let made = 0;
    let mislabelled = 0;
    let words = 0;
    for (const index of shuffled(indices, random)) {
      const s = sentences[index]!;
      c.begin(s.forms, tags[index]!, (form) => classes.get(form.word) ?? 0);
      const { heads: gold, rels: goldRels } = wordTree(c, s);
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
        perceptron.score(hashes, parserFeatures, scores);
        perceptron.step++;
        made++;
        const guess = bestMove(scores, allowed);
        moveCosts(c, gold, costs);
        const right = bestRightMove(c, goldRels, gold, costs, allowed, scores);
        const correct = isRight(c, goldRels, gold, costs, allowed, guess);
        if (!correct) {
          wrong++;
          perceptron.update(hashes, parserFeatures, right, guess);
        }
        const taken = correct || (pass > 0 && random() < explore) ? guess : right;
        if (taken === 0) {
          c.shift();
          continue;
        }
        const rels = moveRelations[taken]!;
        const left = taken < firstRight;
        const child = c.stack[c.depth - 1]!;
        const head = left ? c.next : c.stack[c.depth - 2]!;
        const goldRel = gold[child] === head ? rels.indexOf(goldRels[child]!) : -1;
        let rel = 0;
        if (rels.length > 1) {
          salted(hashes, parserFeatures, relationSalt(taken), second);
          perceptron.score(second, parserFeatures, scores);
          for (let k = 1; k < rels.length; k++) if (scores[k]! > scores[rel]!) rel = k;
          if (goldRel >= 0 && rel !== goldRel) perceptron.update(second, parserFeatures, goldRel, rel);
        }
        if (left) c.drawLeft(rels[rel]!);
        else c.drawRight(rels[rel]!);
      }
      mislabelled += learnRelations(perceptron, c, gold, goldRels);
      words += c.n;
    }
    report(
      `seed ${seed} pass ${pass + 1}: ${((100 * wrong) / made).toFixed(2)} % of moves wrong, ${((100 * mislabelled) / words).toFixed(2)} % of relations, ${perceptron.size} features`,
    );
  }
  return perceptron.averaged(least);
}

/** Whether a move loses no more gold arcs than it must and, where it draws a gold arc, is of the gold relation's group. */
function isRight(
  c: Configuration,
  goldRels: Int32Array,
  gold: Int32Array,
  costs: Int32Array,
  allowed: number,
  move: number,
): boolean {
  const kind = move === 0 ? 0 : move < firstRight ? 1 : 2;
  if (costs[kind]! > leastCost(costs, allowed)) return false;
  if (kind === 0) return true;
  const child = c.stack[c.depth - 1]!;
  const head = kind === 1 ? c.next : c.stack[c.depth - 2]!;
  if (gold[child] !== head) return true;
  return move === (kind === 1 ? leftMove : rightMove)[goldRels[child]!];
}

function bestRightMove(
  c: Configuration,
  goldRels: Int32Array,
  gold: Int32Array,
  costs: Int32Array,
  allowed: number,
  scores: Float32Array,
): number {
  let best = -1;
  for (let move = 0; move < moves; move++) {
    const kind = move === 0 ? 1 : move < firstRight ? 2 : 4;
    if ((allowed & kind) === 0 || !isRight(c, goldRels, gold, costs, allowed, move)) continue;
    if (best < 0 || scores[move]! > scores[best]!) best = move;
  }
  return best;
}

function leastCost(costs: Int32Array, allowed: number): number {
  let least = 1e9;
  if (allowed & 1) least = Math.min(least, costs[0]!);
  if (allowed & 2) least = Math.min(least, costs[1]!);
  if (allowed & 4) least = Math.min(least, costs[2]!);
  return least;
}
