import type { Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import type { Kind } from '../kinds.js';
import type { PartyContext } from '../parties/mention.js';
import { sameParty } from '../same-party.js';
import type { Lexicon } from './lexicon.js';
import type { Subject } from './roles.js';
import type { Segment } from './segments.js';

/**
 * "Swiss firms will spend $200bn", "the army would hand back the port": what a side will do for the other, told plainly by itself or as
 * a fact, is what it takes on, and no guess at what may come.
 * @param read the kind that its words alone tell
 * @param own whose its subject is
 */
export function isUndertaking(
  { predicate: p, sentence: { tokens } }: Segment,
  read: Kind,
  own: readonly Party[],
  { sides }: PartyContext,
  { packages: { undertaken }, nouns }: Lexicon,
): boolean {
  if (read !== 'forecast' || p === null || !p.finite || p.perfect || p.negated || p.passive || p.copula) return false;
  if (p.modal !== 'future' && p.modal !== 'conditional') return false;
  if (!own.some((x) => sides.some((y) => sameParty(x, y)))) return false;
  const { lemma } = tokens[p.head] as Token;
  if (!undertaken.has(lemma) && !undertaken.has(`${lemma} ${tokens[p.to]?.lemma}`)) return false;
  // "I would give it one chance in ten": odds are no gift.
  const what = tokens.filter((t, i) => t.head === p.head && i > p.head && (t.rel === 'obj' || t.rel === 'ccomp'));
  return what.length > 0 && !what.some((t) => nouns.get(t.lemma)?.some((n) => n.frame.kind === 'forecast'));
}

/** "Aid convoys are to pass", "phones will be reconnected": what shall be, in a report that the sides have agreed. */
export function isProvision(
  { predicate: p, sentence: { tokens }, link }: Segment,
  { segment, token }: Subject,
  read: Kind,
): boolean {
  if (read !== 'forecast' || p === null || !p.finite || p.past || p.perfect || p.negated || p.modal !== 'future')
    return false;
  if (link !== 'main' && link !== 'clause') return false;
  const { upos, xpos } = segment.sentence.tokens[token] as Token;
  return upos === 'NOUN' && (p.passive || xpos === 'NNS') && tokens[p.head]!.upos === 'VERB';
}
