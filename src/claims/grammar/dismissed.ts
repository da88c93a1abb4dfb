import type { Attribution } from '../attribution/attribution.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/**
 * Whether what a piece says is taken back by whoever it is ascribed to: told under a verb of denying, or under "rejected reports that …" and
 * "denied claims that …", where nobody but the denier vouches for the reports.
 */
export function dismissed(chain: readonly Attribution[], segment: Segment, lexicon: Lexicon): boolean {
  const own = (a: Attribution, b: Attribution) => b.source.length === 0 || b.source[0]?.[0] === a.source[0]?.[0];
  if (chain.some((a, i) => a.cueClass === 'deny' && chain.slice(i + 1).every((b) => own(a, b)))) return true;
  const { tokens } = segment.sentence;
  // "… rejected reports that" just before the piece.
  const that = tokens[segment.from]?.text.toLowerCase() === 'that' ? segment.from : segment.from - 1;
  const noun = tokens[that - 1];
  if (tokens[that]?.text.toLowerCase() !== 'that' || noun === undefined) return false;
  if (!lexicon.accounts.has(noun.text.toLowerCase())) return false;
  const verb = [1, 2, 3].map((n) => tokens[that - 1 - n]).find((t) => t?.upos === 'VERB');
  return verb !== undefined && lexicon.dismissing.has(verb.lemma);
}
