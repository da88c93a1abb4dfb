import type { WeighedClaim } from '../evidence/index.js';
import type { Contradiction } from './picture.js';
import { statementOf } from './statement.js';

/** Pairs of claims that cannot both hold, each pair once, and copies of a pair not again. */
export function contradicted(claims: readonly WeighedClaim[]): Contradiction[] {
  const byId = new Map(claims.map((c, place) => [c.claim.id, { c, place }]));
  const seen = new Set<string>();
  const found: Contradiction[] = [];
  for (const [place, one] of claims.entries()) {
    for (const link of one.contradiction) {
      const other = byId.get(link.claim);
      if (!other || other.place < place) continue;
      const pair = [one, other.c]
        .map((w) => `${w.origin.id} ${w.claim.polarity} ${w.claim.kind}`)
        .sort()
        .join('\n');
      if (seen.has(pair)) continue;
      seen.add(pair);
      const issue = one.claim.issue ?? other.c.claim.issue;
      found.push({ issue, reason: link.reason, one: statementOf([one]), other: statementOf([other.c]) });
    }
  }
  return found;
}
