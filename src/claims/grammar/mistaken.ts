import type { Sentence } from '../../language/index.js';
import type { Lexicon } from './lexicon.js';

/** What somebody is said to suppose wrongly: the places of its words, and where the verdict on it begins. */
export interface MistakenBelief {
  /** "If", "whoever". */
  readonly opener: number;
  /** The verb of supposing. */
  readonly verb: number;
  /** The first word of "they are mistaken", behind all that is supposed, and its last. */
  readonly verdict: number;
  readonly last: number;
}

/** How far the verb may stand behind "if" or "anyone who", and "mistaken" behind its "is". */
const near = 5;

/**
 * "If they think that we will pay, they are mistaken", "whoever believes that he will go is dreaming": what is supposed is denied, and
 * nothing hangs on a condition. Read by the order of words, as trees of such sentences are seldom right.
 */
export function mistakenBelief({ tokens }: Sentence, lexicon: Lexicon): MistakenBelief | null {
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  for (let g = near; g < tokens.length; g++) {
    if (!lexicon.mistaken.words.has(word(g))) continue;
    let be = g - 1;
    while (be > 0 && g - be < near && tokens[be]!.lemma !== 'be') be--;
    if (tokens[be]!.lemma !== 'be') continue;
    const verdict = tokens[be - 1]!.upos === 'PRON' ? be - 1 : be;
    for (let verb = verdict - 2; verb > 0; verb--) {
      if (tokens[verb]!.upos !== 'VERB' || !lexicon.mistaken.verbs.has(tokens[verb]!.lemma)) continue;
      for (let k = Math.max(0, verb - near); k < verb; k++)
        if (lexicon.mistaken.openers.has(word(k))) return { opener: k, verb, verdict, last: clauseEnd(tokens, g) };
    }
  }
  return null;
}

/** "… are fooling themselves, he said": up to the next mark. */
function clauseEnd(tokens: Sentence['tokens'], at: number): number {
  let last = at;
  while (tokens[last + 1] !== undefined && tokens[last + 1]!.upos !== 'PUNCT') last++;
  return last;
}
