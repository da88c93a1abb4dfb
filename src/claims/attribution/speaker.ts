import type { Token } from '../../language/index.js';
import type { Speaker } from './draft.js';
import { childOf, spanOfTokens, type Tree } from './tree.js';

/**
 * The whole noun phrase of a speaker: determiners, titles, appositions, "of" and "by" phrases and defining relative clauses; a relative
 * clause after a comma is left out unless it stands last ("said Ann Hale, who led the talks").
 * @param limit tokens at or beyond it belong to the cue, when the phrase stands before its cue; `null` when it stands after.
 */
export function speakerOf(tree: Tree, node: number, limit: number | null): Speaker | null {
  const { tokens } = tree;
  let from = tree.first[node]!;
  let to = tree.last[node]!;
  if (limit !== null && limit > node) to = Math.min(to, limit - 1);
  if (limit !== null && limit < node) from = Math.max(from, limit + 1);
  // "by the union", "from aides": the preposition is no part of the name.
  for (const c of tree.children[node]!) {
    const token = tokens[c]!;
    if (c < node && (token.rel === 'case' || token.rel === 'cc' || token.rel === 'mark') && tree.last[c]! >= from)
      from = tree.last[c]! + 1;
    if (c < node && (token.rel === 'advmod' || token.rel === 'punct') && c === from) from = tree.last[c]! + 1;
    if (c > to) continue;
    const relative = token.rel === 'acl:relcl' || token.rel === 'parataxis';
    const afterComma = tree.first[c]! > 0 && tokens[tree.first[c]! - 1]!.text === ',';
    if (c > node && relative && afterComma && limit !== null && limit > node) to = Math.min(to, tree.first[c]! - 1);
  }
  // "In Rome, the mayor": what stands before a comma is no part of the name, a list of adjectives aside.
  for (let i = node - 1; i > from; i--)
    if (tokens[i]!.text === ',' && (tokens[i - 1]!.upos !== 'ADJ' || /^(DET|NUM)$/.test(tokens[i + 1]!.upos))) {
      from = i + 1;
      break;
    }
  // "The fund, they say, has told": a cue set in is no part of the name.
  for (let i = node + 1; i < to; i++)
    if (tokens[i]!.text === ',' && tokens[i + 1]!.upos === 'PRON' && tokens[i + 1]!.xpos === 'PRP') to = i - 1;
  if (limit !== null && limit > node) to = reachedTo(tree, to, limit);
  while (from < node && tokens[from]!.upos === 'PUNCT') from++;
  while (to > node && /^(CCONJ|PUNCT)$/.test(tokens[to]!.upos) && !/^["”)]$/.test(tokens[to]!.text)) to--;
  if (from > node || to < node) {
    from = node;
    to = node;
  }
  const span = spanOfTokens(tree, from, to);
  return span === null ? null : { sentence: tree.sentence.index, token: node, span };
}

/**
 * The parser may lose the tail of a long name: what stands between it and the verb belongs to it, an apposition between commas
 * included, unless a clause or an adverbial stands there.
 */
function reachedTo(tree: Tree, to: number, limit: number): number {
  const { tokens } = tree;
  let last = limit - 1;
  while (last > to && tokens[last]!.text === ',') last--;
  if (last <= to) return to;
  for (let i = to + 1; i <= last; i++) {
    const { upos, xpos, text } = tokens[i]!;
    if (/^(VBD|VBZ|VBP|MD|VBG)$/.test(xpos) || upos === 'SCONJ' || upos === 'ADV' || /^["“”;:—–-]$|^''$/.test(text))
      return to;
  }
  const after = tokens[to + 1]!;
  if (after.text === ',') {
    const next = tokens[to + 2]!;
    return next.upos === 'DET' ||
      next.upos === 'NOUN' ||
      next.upos === 'PROPN' ||
      next.upos === 'ADJ' ||
      next.upos === 'NUM'
      ? last
      : to;
  }
  return tokens[to + 1]!.upos === 'ADP' || tokens.slice(to + 1, last + 1).every((t) => t.upos !== 'PUNCT') ? last : to;
}

/** For "who" and "that" as subject of a relative clause: the noun that they stand for. */
export function antecedentOf(tree: Tree, node: number): number {
  const { tokens } = tree;
  if (!/^(who|which|that)$/i.test(tokens[node]!.text)) return node;
  const verb = tokens[node]!.head;
  if (verb < 0) return node;
  let at = verb;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    if (tokens[at]!.rel === 'acl:relcl' || tokens[at]!.rel === 'acl') return tokens[at]!.head;
    if (tokens[at]!.rel !== 'conj') return node;
    at = tokens[at]!.head;
  }
  return node;
}

/** A helping verb; a noun that the tree takes for one ("freight trains said") is none. */
export const isHelper = ({ xpos, lemma }: Token): boolean => xpos === 'MD' || /^(be|have|do|get)$/.test(lemma);

/** Verb group before a verb: auxiliaries, negation and adverbs that stand right before it. Gives its first token. */
export function groupStart(tree: Tree, verb: number): number {
  let from = verb;
  while (from > 0) {
    const before = tree.tokens[from - 1]!;
    const own = before.head === verb || before.head === from;
    const helps = isHelper(before);
    const kind = helps || before.rel === 'advmod';
    if (!(own && kind && tree.children[from - 1]!.length === 0) && !(own && helps)) break;
    if (before.upos === 'ADJ' || before.upos === 'NOUN' || before.upos === 'PROPN') break;
    if (before.upos === 'ADV' && /^(when|where|how|why)$/i.test(before.text)) break;
    from--;
  }
  return from;
}

export const negationOf = (tree: Tree, verb: number): boolean =>
  tree.children[verb]!.some(
    (c) =>
      /^(not|n't|n’t|never|neither|nor)$/i.test(tree.tokens[c]!.text) &&
      // "Neither, he said, can win": what is said is denied, not the saying.
      !(c + 1 < verb && tree.tokens[c + 1]!.text === ','),
  ) ||
  // "No longer insisted that": whatever the tree hangs it on.
  (/^longer$/i.test(tree.tokens[verb - 1]?.text ?? '') && /^no$/i.test(tree.tokens[verb - 2]?.text ?? '')) ||
  ['nsubj', 'nsubj:pass'].some((rel) => {
    const s = childOf(tree, verb, rel);
    return (
      s >= 0 &&
      (/^(nobody|none|neither)$/i.test(tree.tokens[s]!.text) ||
        tree.children[s]!.some(
          (c) => /^(no|neither)$/i.test(tree.tokens[c]!.text) && tree.tokens[c + 1]?.upos !== 'NUM',
        ))
    );
  });
