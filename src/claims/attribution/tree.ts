import type { Span } from '../../documents/index.js';
import type { Sentence, Token } from '../../language/index.js';

/** A sentence with its dependents at hand. Made only for sentences that carry a cue. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Dependents of each token, in order. */
  readonly children: readonly (readonly number[])[];
  /** First and last token of each token's subtree. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export function treeOf(sentence: Sentence): Tree {
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  const first = new Int32Array(tokens.length);
  const last = new Int32Array(tokens.length);
  tokens.forEach((t, i) => {
    first[i] = i;
    last[i] = i;
    if (t.head >= 0 && t.head < tokens.length) children[t.head]!.push(i);
  });
  for (let i = 0; i < tokens.length; i++) {
    // Up the heads from each token; the bound keeps a malformed tree from going round for ever.
    let up = tokens[i]!.head;
    for (let steps = 0; up >= 0 && steps <= tokens.length; steps++) {
      if (first[up]! > i) first[up] = i;
      if (last[up]! < i) last[up] = i;
      up = tokens[up]!.head;
    }
  }
  return { sentence, tokens, children, first, last };
}

export const childOf = (tree: Tree, node: number, ...rels: readonly string[]): number =>
  tree.children[node]!.find((c) => rels.includes(tree.tokens[c]!.rel)) ?? -1;

export function isUnder(tree: Tree, node: number, top: number): boolean {
  for (let n = node, steps = 0; n >= 0 && steps <= tree.tokens.length; steps++) {
    if (n === top) return true;
    n = tree.tokens[n]!.head;
  }
  return false;
}

const edge = /^[\s,;:.!?—–\-)\]]+|[\s,;:—–\-([]+$/g;

/** Span of tokens `from..to` (both in), without punctuation at the ends but with quotation marks and a closing stop. */
export function spanOfTokens(tree: Tree, from: number, to: number): Span | null {
  let a = from;
  let b = to;
  const { tokens } = tree;
  while (a <= b && isEdge(tokens[a]!, true)) a++;
  while (b >= a && isEdge(tokens[b]!, false)) b--;
  return a > b ? null : [tokens[a]!.start, tokens[b]!.end];
}

function isEdge(token: Token, atStart: boolean): boolean {
  edge.lastIndex = 0;
  const bare = token.text.replace(edge, '');
  return bare === '' && !(atStart && /^["“‘'`«(]/.test(token.text));
}

/** Spans of a subtree, with the subtrees of `without` cut out. */
export function spansOf(tree: Tree, node: number, without: readonly number[] = []): Span[] {
  return spansBetween(tree, tree.first[node]!, tree.last[node]!, without);
}

/** Spans of the tokens `from..to`, with the subtrees of `without` cut out. */
export function spansBetween(tree: Tree, from: number, to: number, without: readonly number[] = []): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let i = from; i <= to + 1; i++) {
    const cut = i > to || without.some((w) => tree.first[w]! <= i && i <= tree.last[w]!);
    if (!cut) continue;
    if (i > start) {
      const span = spanOfTokens(tree, start, i - 1);
      if (span !== null) spans.push(span);
    }
    start = i + 1;
  }
  return spans;
}
