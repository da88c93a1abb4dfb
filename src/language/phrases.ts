import type { Sentence, Token } from './sentence.js';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

/** Phrases compiled for one pass over a sentence. */
export interface PhraseTable<T> {
  readonly root: Node<T>;
}

export interface PhraseMatch<T> {
  /** Token indices `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/**
 * Compiles phrases. A word stands for itself in lower case, `~word` for all forms of that lemma, `*` for one to three tokens. Pieces that the
 * tokeniser may part (`50-50`) are written as they stand in text.
 */
export function compilePhrases<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const root: Node<T> = { next: new Map() };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const word of phrase.toLowerCase().split(' ')) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value ??= value;
  }
  return { root };
}

/** Longest phrase that starts at token `from`, or null. Adverbs between the words of a phrase are passed over. */
export function phraseAt<T>(table: PhraseTable<T>, tokens: readonly Token[], from: number): PhraseMatch<T> | null {
  let best: PhraseMatch<T> | null = null;
  const walk = (node: Node<T>, i: number, ends = true): void => {
    if (ends && node.value !== undefined && (best === null || i > best.to)) best = { from, to: i, value: node.value };
    const token = tokens[i];
    if (token === undefined || node.next.size === 0) return;
    const word = token.text.toLowerCase().replace('’', "'");
    const exact = node.next.get(word);
    if (exact) walk(exact, i + 1);
    const lemma = node.next.get(`~${token.lemma}`);
    if (lemma) walk(lemma, i + 1);
    const any = node.next.get('*');
    if (any) for (let skip = 1; skip <= 3 && i + skip < tokens.length; skip++) walk(any, i + skip);
    if (i > from && !exact && !lemma && token.upos === 'ADV') walk(node, i + 1, false);
  };
  walk(table.root, from);
  return best;
}

/** Phrases of a sentence from left to right, longest first, without overlaps. */
export function phrasesIn<T>(table: PhraseTable<T>, sentence: Sentence): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  for (let i = 0; i < sentence.tokens.length; i++) {
    const match = phraseAt(table, sentence.tokens, i);
    if (match === null) continue;
    found.push(match);
    i = match.to - 1;
  }
  return found;
}
