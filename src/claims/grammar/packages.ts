import type { Claim } from '../claim.js';
import { claimId } from '../claim-id.js';

/**
 * The offer that holds a list of terms: a claim of its own over the whole list, whose `terms` are the ids of the terms' claims.
 * Its issue is that of its terms where they share one, the deal as a whole where they do not.
 */
export function packageOf(terms: readonly Claim[], whole: Pick<Claim, 'gist' | 'span' | 'quote'>): Claim {
  const first = terms[0] as Claim;
  return {
    ...first,
    ...whole,
    id: claimId(first.document.id, whole.span, first.kind, first.reader),
    issue: terms.every((t) => t.issue === first.issue) ? first.issue : 'deal',
    amount: null,
    attributes: { ...first.attributes, terms: terms.map((t) => t.id) },
  };
}
