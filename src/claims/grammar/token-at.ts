import type { Sentence, Token } from '../../language/index.js';

/** First token of the sentence that ends behind the offset; -1 where none does. */
export function tokenAt(sentence: Sentence, offset: number): number {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) if ((tokens[i] as Token).end > offset) return i;
  return -1;
}
