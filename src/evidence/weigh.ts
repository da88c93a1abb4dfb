import type { Claim } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import type { WeighedClaim } from './weighed.js';

export function weigh(documents: readonly Document[], claims: readonly Claim[]): WeighedClaim[] {
  const names = new Map(documents.map((d) => [d.id, d.publisher ?? d.name]));
  return claims.map((claim) => ({
    claim,
    origin: { id: claim.document.id, kind: 'document', name: names.get(claim.document.id) ?? claim.document.name },
    grade: {
      reliability: 'F',
      credibility: 6,
      reasons: { reliability: 'not yet judged', credibility: 'not yet judged' },
    },
    interested: false,
    corroboration: [],
    copies: [],
    contradiction: [],
    settled: null,
    judged: null,
  }));
}
