import { readFileSync } from 'node:fs';
import { parseConllu } from '../../src/language/conllu.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import { relationNumber } from '../../src/language/relations.js';
import { tagNumber } from '../../src/language/tags.js';
import { type WordForm, wordForms } from '../../src/language/word-forms.js';

/** A treebank sentence, ready for training: gold tags, heads (root: the number of words) and relations by number. */
export interface GoldSentence {
  readonly texts: readonly string[];
  readonly forms: readonly WordForm[];
  readonly spaced: Uint8Array;
  readonly lemmas: readonly string[];
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly rels: Int32Array;
}

export function readTreebank(file: string, lexicon: Lexicon): GoldSentence[] {
  const formOf = wordForms(lexicon);
  return parseConllu(readFileSync(file, 'utf8')).map(({ tokens }) => ({
    texts: tokens.map((t) => t.text),
    forms: tokens.map((t) => formOf(t.text)),
    spaced: Uint8Array.from(tokens, (t, i) => (i === 0 || tokens[i - 1]!.end < t.start ? 1 : 0)),
    lemmas: tokens.map((t) => t.lemma),
    tags: Int32Array.from(tokens, (t) => tagNumber(t.upos, t.xpos)),
    heads: Int32Array.from(tokens, (t) => (t.head < 0 ? tokens.length : t.head)),
    rels: Int32Array.from(tokens, (t) => relationNumber(t.rel)),
  }));
}

/** The same numbers for the same seed (mulberry32), so that training can be repeated. */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
