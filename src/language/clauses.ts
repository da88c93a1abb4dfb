import { z } from 'zod';
import { shippedPack } from '../documents/index.js';
import type { Sentence, Token } from './sentence.js';

/** What `packs/english/clauses.yaml` holds. */
export const clausesPackSchema = z.strictObject({
  marks: z.array(z.string()),
  joiners: z.array(z.string()),
  openers: z.array(z.string()),
  subordinators: z.array(z.string()),
  pronouns: z.array(z.string()),
  objects: z.array(z.string()),
  resuming: z.array(z.string()),
  reports: z.array(z.string()),
  tough: z.array(z.string()),
  result: z.array(z.string()),
});
type Words = { readonly [name in keyof z.infer<typeof clausesPackSchema>]: ReadonlySet<string> };

let loaded: Words | undefined;

/** The shipped words that part clauses, as sets. */
export function clauseWords(): Words {
  if (loaded === undefined) {
    const pack = shippedPack('english/clauses') as z.infer<typeof clausesPackSchema>;
    loaded = Object.fromEntries(Object.entries(pack).map(([name, list]) => [name, new Set(list)])) as unknown as Words;
  }
  return loaded;
}

/** Token indices `[from, to)` of one clause. */
export type TokenRange = readonly [from: number, to: number];

export const isVerb = (token: Token | undefined): boolean => token?.upos === 'VERB' || token?.upos === 'AUX';

const ranges = new WeakMap<Sentence, readonly TokenRange[]>();

function opensClause(tokens: readonly Token[], i: number, words: Words): boolean {
  const word = tokens[i]!.text.toLowerCase();
  const before = tokens[i - 1]!;
  if (words.marks.has(before.text)) return true;
  if (before.text === ',') {
    if (words.joiners.has(word)) return word === 'but' || !isVerb(tokens[i + 1]) || tokens[i + 1]!.upos === 'AUX';
    return words.openers.has(word);
  }
  if (words.subordinators.has(word)) return true;
  if (word === 'that') return tokens[i]!.upos === 'SCONJ' && isVerb(before);
  if (words.joiners.has(word))
    return words.pronouns.has(tokens[i + 1]?.text.toLowerCase() ?? '') && isVerb(tokens[i + 2]);
  return false;
}

function leadsIn(tokens: readonly Token[], from: number, to: number, words: Words): boolean {
  const first = tokens[from]!.text.toLowerCase();
  return (words.subordinators.has(first) || words.openers.has(first)) && tokens.slice(from, to).some(isVerb);
}

/**
 * The clauses of a sentence from left to right, split at marks, conjunctions and subordinators. Read from the surface, since scope asks for
 * stretches of text and a parse of a long sentence is least sure where its clauses meet.
 */
export function clausesOf(sentence: Sentence): readonly TokenRange[] {
  const known = ranges.get(sentence);
  if (known) return known;
  const words = clauseWords();
  const { tokens } = sentence;
  const found: TokenRange[] = [];
  let from = 0;
  for (let i = 1; i < tokens.length; i++) {
    // "If talks fail, troops move": the comma after a leading subordinate clause
    const leads = tokens[i - 1]!.text === ',' && leadsIn(tokens, from, i, words);
    if (!leads && !opensClause(tokens, i, words)) continue;
    found.push([from, i]);
    from = i;
  }
  if (tokens.length > 0) found.push([from, tokens.length]);
  ranges.set(sentence, found);
  return found;
}

/** The clause that token `i` stands in. */
export function clauseAt(sentence: Sentence, i: number): TokenRange {
  return clausesOf(sentence).find(([from, to]) => i >= from && i < to) ?? [0, sentence.tokens.length];
}
