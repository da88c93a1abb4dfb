import { z } from 'zod';
import { claimSchema } from '../claims/schemas.js';

/** NATO/Admiralty scale of the source: A completely reliable … E unreliable, F cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** NATO/Admiralty scale of the information: 1 confirmed … 5 improbable, 6 cannot be judged. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;

export const gradeSchema = z.object({
  reliability: z.enum(reliabilities),
  credibility: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  /** Why, in words a reader can check. */
  reasons: z.object({ reliability: z.string(), credibility: z.string() }),
});
export type Grade = z.infer<typeof gradeSchema>;

/** Where a claim's information first came from. Claims of one origin count once. */
export const originSchema = z.object({
  id: z.string(),
  /** `document`: the report itself; `source`: a person or body it quotes; `outlet`: another outlet it repeats. */
  kind: z.enum(['document', 'source', 'outlet']),
  name: z.string(),
});
export type Origin = z.infer<typeof originSchema>;

export const linkSchema = z.object({ claim: z.string(), reason: z.string() });

/** A claim with what the other claims make of it. The claim itself is as read, a person's corrections applied. */
export const weighedClaimSchema = z.object({
  claim: claimSchema,
  origin: originSchema,
  grade: gradeSchema,
  /** True where the source belongs to a party that the claim concerns. */
  interested: z.boolean(),
  /** Claims of other origins that say the same. */
  corroboration: z.array(linkSchema),
  /** Claims of the same origin that say the same: they add nothing. */
  copies: z.array(z.string()),
  contradiction: z.array(linkSchema),
  /** For a forecast: what later reports made of it. */
  settled: z
    .object({ outcome: z.enum(['true', 'false', 'open']), by: z.array(z.string()), reason: z.string() })
    .nullable(),
  /** The judgement of a person that holds now, if any. */
  judged: z.enum(['confirm', 'correct']).nullable(),
});
export type WeighedClaim = z.infer<typeof weighedClaimSchema>;
