import { z } from 'zod';
import { type Claim, claimSchema } from '../claims/index.js';

/** Fields that a person may correct. What the text says (span, quote, document) and what made the reading stay as they are. */
export const correctionSchema = claimSchema
  .pick({
    kind: true,
    parties: true,
    toward: true,
    issue: true,
    gist: true,
    polarity: true,
    condition: true,
    certainty: true,
    when: true,
    amount: true,
    sources: true,
    attributes: true,
    event: true,
  })
  .partial();

/** A person's decision on a claim: reversible, signed, dated. The claim stays as it was read. */
export const judgementSchema = z.object({
  claim: z.string(),
  /** `withdraw` takes back the judgement before it. */
  decision: z.enum(['confirm', 'reject', 'correct', 'withdraw']),
  correction: correctionSchema.nullable(),
  by: z.string(),
  /** ISO 8601 date and time. */
  at: z.string(),
  note: z.string().nullable(),
});
export type Judgement = z.infer<typeof judgementSchema>;

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
