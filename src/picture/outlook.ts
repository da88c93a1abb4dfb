import type { WeighedClaim } from '../evidence/index.js';
import type { Picture } from './picture.js';
import { statements } from './statement.js';
import { mentions } from './words.js';

type Branch = keyof Picture['outlook'];

/** Forecasts and threats, sorted by the branch on which they stand: with a deal, without one, or as things go. */
export function outlook(claims: readonly WeighedClaim[]): Picture['outlook'] {
  const sorted: Record<Branch, WeighedClaim[]> = { deal: [], noDeal: [], drift: [], odds: [] };
  let document = '';
  let last: Branch = 'drift';
  for (const c of claims) {
    if (c.claim.document.id !== document) {
      document = c.claim.document.id;
      last = 'drift';
    }
    if (c.claim.kind !== 'forecast' || c.claim.attributes.counterfactual) continue;
    const branch = branchOf(c, last);
    sorted[branch].push(c);
    if (c.claim.condition !== null) last = branch;
  }
  return {
    deal: statements(sorted.deal),
    noDeal: statements(sorted.noDeal),
    drift: statements(sorted.drift),
    odds: statements(sorted.odds),
  };
}

function branchOf({ claim }: WeighedClaim, last: Branch): Branch {
  const condition = claim.condition?.text;
  if (condition === undefined) return claim.issue === 'deal' && mentions('deal', claim.gist) ? 'odds' : 'drift';
  if (mentions('noDeal', condition)) return 'noDeal';
  if (mentions('deal', condition)) return 'deal';
  return mentions('back', condition) ? last : 'drift';
}
