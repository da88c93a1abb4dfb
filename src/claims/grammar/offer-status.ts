import type { Token } from '../../language/index.js';
import type { Claim } from '../claim.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/** Fates that only a verb of the past or a participle tells: "an offer that the union rejected", not "may reject". */
const settled: ReadonlySet<Claim['attributes']['status']> = new Set(['accepted', 'rejected', 'countered', 'withdrawn']);

/** What the offer's own sentence says became of it: the first of the pack's words for a status; undefined where it says nothing. */
export function offerStatus(segment: Segment, lexicon: Lexicon): Claim['attributes']['status'] {
  const { tokens } = segment.sentence;
  for (const { status, words } of lexicon.offerStatus)
    for (let i = 0; i + words.length <= tokens.length; i++) {
      if (!words.every((w, k) => tokens[i + k]?.lemma === w || tokens[i + k]?.text.toLowerCase() === w)) continue;
      if (!settled.has(status) || (happened(tokens[i] as Token) && !doubted(tokens, i, lexicon))) return status;
    }
  return undefined;
}

const happened = (token: Token): boolean => token.xpos === 'VBD' || token.xpos === 'VBN';

/** A negation, a modal or a condition shortly before the verb. */
function doubted(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  for (let i = at - 1; i >= 0 && i > at - 5; i--) {
    const lower = (tokens[i] as Token).text.toLowerCase();
    if (
      lexicon.negators.has(lower) ||
      lexicon.modals.has(lower) ||
      lexicon.bareSubordinators.get(lower) === 'condition'
    )
      return true;
  }
  return false;
}
