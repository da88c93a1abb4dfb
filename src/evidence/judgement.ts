import { z } from 'zod';
import { claimSchema } from '../claims/schemas.js';

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
