import { tagNumber } from './tags.js';

const openingQuote = tagNumber('PUNCT', '``');
const openingBracket = tagNumber('PUNCT', '-LRB-');
/** Closing marks with what opens them. */
const pairs = new Map([
  [tagNumber('PUNCT', "''"), openingQuote],
  [tagNumber('PUNCT', '-RRB-'), openingBracket],
]);

/** What hangs where, as far as marks need to know: heads by place (the root's is `n`), relations, and which places are marks. */
export interface TreeWithGaps {
  readonly n: number;
  readonly heads: Int32Array;
  readonly rels: Int32Array;
  readonly isMark: Uint8Array;
}

/** Which of the heads that a mark may have it takes, by the key of its surroundings. */
export type MarkHabits = ReadonlyMap<number, number>;

/** Heads that a mark may take without crossing an arc, and a key of what stands around it. Filled anew by each call. */
export interface MarkChoice {
  readonly heads: Int32Array;
  count: number;
  key: number;
  /** The same, knowing less, for surroundings never seen. */
  plainKey: number;
}

export const markChoice = (): MarkChoice => ({ heads: new Int32Array(4), count: 0, key: 0, plainKey: 0 });

/**
 * The heads open to the mark at `at` over the tree of the words: of the two words that it stands between one side's highest
 * unit hangs from the other side; the mark goes with that unit, with its head, or with the unit below that head on the
 * other side (the guidelines of Universal Dependencies know just these).
 * @param tag the mark's fine tag
 */
export function findMarkChoice(
  { n, heads, rels, isMark }: TreeWithGaps,
  at: number,
  tag: number,
  out: MarkChoice,
): void {
  let left = at - 1;
  while (left >= 0 && isMark[left] === 1) left--;
  let right = at + 1;
  while (right < n && isMark[right] === 1) right++;
  const glued = right - left === 2 ? 1 : 0;
  let lower = -1;
  let y = left;
  let x = right < n ? right : -1;
  let dependent = -1;
  let head = -1;
  let side = 0;
  if (y >= 0) while (heads[y]! < at) y = heads[y]!;
  if (x >= 0) while (heads[x]! > at && heads[x] !== n) x = heads[x]!;
  if (x < 0 || y < 0) {
    // At an edge of the sentence: the root, or the unit below it that reaches here.
    const from = x < 0 ? left : right;
    head = x < 0 ? y : x;
    lower = below(heads, from, head);
    side = x < 0 ? 1 : 2;
    dependent = lower;
  } else if (heads[y] !== n && heads[y]! > at && (heads[x] === n || heads[x]! < y || heads[x]! > at)) {
    // The unit on the left hangs from the right, and no arc inside that one spans the gap.
    dependent = y;
    head = heads[y]!;
    lower = below(heads, right, head);
    side = 4;
  } else {
    dependent = x;
    head = heads[x]!;
    lower = below(heads, left, head);
    side = 3;
  }
  out.count = 0;
  out.heads[out.count++] = head;
  out.heads[out.count++] = dependent >= 0 ? dependent : head;
  out.heads[out.count++] = lower >= 0 ? lower : head;
  const rel = dependent >= 0 ? rels[dependent]! : 63;
  const other = lower >= 0 ? rels[lower]! : 63;
  out.plainKey = ((tag * 8 + side) * 64 + rel) * 2;
  out.key = (out.plainKey * 64 + other) * 2 + glued + 1;
}

/** The child of `top` on the way down to `from`; -1 where `from` is `top`. */
function below(heads: Int32Array, from: number, top: number): number {
  let at = from;
  if (at === top) return -1;
  while (heads[at] !== top) at = heads[at]!;
  return at;
}

/**
 * Hangs every mark of a tree where the treebank's marks hang: a pair from the one word inside it that hangs from outside, any
 * other mark by habit.
 */
export function attachMarks(
  tree: TreeWithGaps,
  tags: Int32Array,
  habits: MarkHabits,
  punct: number,
  choice: MarkChoice,
): void {
  const { n, heads, rels, isMark } = tree;
  const opened: number[] = [];
  const paired = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    if (isMark[i] !== 1) continue;
    const tag = tags[i]!;
    rels[i] = punct;
    if (tag === openingQuote || tag === openingBracket) opened.push(i);
    const opener = pairs.get(tag);
    if (opener === undefined) continue;
    const at = opened.findLastIndex((place) => tags[place] === opener);
    if (at < 0) continue;
    const inside = onlyTop(tree, opened[at]!, i);
    if (inside >= 0) {
      paired.set(opened[at]!, inside);
      paired.set(i, inside);
    }
    opened.length = at;
  }
  for (let i = 0; i < n; i++) {
    if (isMark[i] !== 1) continue;
    const inside = paired.get(i);
    if (inside !== undefined) {
      heads[i] = inside;
      continue;
    }
    findMarkChoice(tree, i, tags[i]!, choice);
    heads[i] = choice.heads[habits.get(choice.key) ?? habits.get(choice.plainKey) ?? 0]!;
  }
}

/** The word between two places that hangs from outside them; -1 where there is none or more than one. */
function onlyTop({ heads, isMark }: TreeWithGaps, from: number, to: number): number {
  let top = -1;
  for (let k = from + 1; k < to; k++) {
    if (isMark[k] === 1 || (heads[k]! > from && heads[k]! < to)) continue;
    if (top >= 0) return -1;
    top = k;
  }
  return top;
}
