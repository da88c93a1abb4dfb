import type { Claim } from '../claims/index.js';
import type { Judgement } from './judgement.js';

/** The judgement that holds now for each claim: its latest, or, where that one takes it back, none. */
export function standing(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  const latest = new Map<string, Judgement>();
  for (const j of [...judgements].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) latest.set(j.claim, j);
  return new Map([...latest].filter(([, j]) => j.decision !== 'withdraw'));
}

/** Claims as people judged them: rejected ones left out, corrected ones with their corrections, in the same order. */
export function applyJudgements(claims: readonly Claim[], judgements: readonly Judgement[]): Claim[] {
  if (judgements.length === 0) return [...claims];
  const now = standing(judgements);
  return claims.flatMap((claim) => {
    const judgement = now.get(claim.id);
    if (judgement?.decision === 'reject') return [];
    if (judgement?.decision !== 'correct' || judgement.correction === null) return [claim];
    // Undefined is "not corrected", so that a correction cannot empty a field by leaving it out.
    const given = Object.entries(judgement.correction).filter(([, value]) => value !== undefined);
    return [{ ...claim, ...Object.fromEntries(given) }];
  });
}
