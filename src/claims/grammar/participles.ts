import type { Token } from '../../language/index.js';
import { families } from '../kinds.js';
import type { Lexicon } from './lexicon.js';
import { triggerEnd } from './trigger-end.js';

const moves: ReadonlySet<string> = new Set(families.move);

/** How far an adverb may part the comma from its verb. */
const reach = 2;

/**
 * Token of the verb in "rejected the corridor, offering instead to let cargo pass": behind the comma before `at` a form in -ing that
 * tells a move of its own, by whoever did what stands before; -1 where there is none.
 */
export function besideMove(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  let verb = at;
  while (verb < at + reach && tokens[verb]?.upos === 'ADV') verb++;
  const token = tokens[verb];
  if (token?.upos !== 'VERB' || token.xpos !== 'VBG') return -1;
  // "Striking workers", "the offering": it describes a noun or is one.
  if (token.rel === 'amod' || token.rel === 'compound' || token.rel === 'nmod') return -1;
  const lower = token.text.toLowerCase();
  for (const key of new Set([token.lemma, `${token.lemma}e`, lower]))
    for (const trigger of lexicon.verbs.get(key) ?? [])
      if (moves.has(trigger.frame.kind) && triggerEnd(tokens, verb, tokens.length, trigger) > 0) return verb;
  return -1;
}
