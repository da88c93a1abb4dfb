import { shippedCues } from '../attribution/cues.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/** ", an account that the army denied", ", a claim Oslo disputes": what the clause before it says is not so, says its subject. */
export function deniesAccount({ sentence: { tokens }, from, link, predicate }: Segment, lexicon: Lexicon): boolean {
  if (link !== 'relative' || predicate === null || predicate.negated) return false;
  const { accounts, dismissing } = shippedCues();
  const { lemma } = tokens[predicate.head]!;
  if (!lexicon.retorting.has(lemma) && !dismissing.has(lemma)) return false;
  const told = tokens.slice(from, predicate.from);
  return told[0]?.text.toLowerCase() === 'which'
    ? !/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(tokens[predicate.to]?.upos ?? '')
    : told.some((t) => t.upos === 'NOUN' && accounts.has(t.lemma));
}
