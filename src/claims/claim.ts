import { z } from 'zod';
import { partialDateSchema, spanSchema } from '../documents/schemas.js';
import { eventTypes, kinds } from './kinds.js';

/** A party as a claim names it. No id: the name could not be resolved, and is not guessed. */
export const partySchema = z.object({
  id: z.string().optional(),
  name: z.string(),
  /** The person who stands for it, where the text names one. */
  actor: z.string().optional(),
});
export type Party = z.infer<typeof partySchema>;

export const sourceSchema = z.object({
  name: z.string(),
  type: z.enum(['named', 'anonymous', 'document', 'organisation']),
  access: z.enum(['principal', 'participant', 'privy', 'observer', 'unknown']),
  /** Party id the source belongs to, where known. */
  affiliation: z.string().nullable(),
  span: spanSchema.nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

export const certaintySchema = z.object({
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
  phrase: z.string(),
  scale: z.string(),
});
export type Certainty = z.infer<typeof certaintySchema>;

export const whenSchema = z.object({
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
  text: z.string(),
  /** False where the publication date would be needed and is unknown. */
  resolved: z.boolean(),
});
export type When = z.infer<typeof whenSchema>;

export const amountSchema = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  text: z.string(),
});
export type Amount = z.infer<typeof amountSchema>;

export const attributesSchema = z.object({
  final: z.boolean().optional(),
  status: z.enum(['tabled', 'pending', 'accepted', 'rejected', 'countered', 'withdrawn']).optional(),
  /** Ids of the claims that are the terms of this offer. */
  terms: z.array(z.string()).optional(),
  mode: z.enum(['direct', 'mediated', 'shuttle', 'call']).optional(),
  role: z.enum(['mediator', 'facilitator', 'messenger', 'fact-finder', 'host', 'guarantor', 'monitor']).optional(),
  resolved: z.enum(['true', 'false', 'open']).optional(),
  withheld: z.boolean().optional(),
  counterfactual: z.boolean().optional(),
});

export const claimSchema = z.object({
  /** `clm_` + hash of document id, span, kind and reader: the same text and reading give the same id. */
  id: z.string(),
  document: z.object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    published: partialDateSchema.nullable(),
  }),
  kind: z.enum(kinds),
  parties: z.array(partySchema),
  toward: z.array(partySchema),
  issue: z.string().nullable(),
  gist: z.string(),
  polarity: z.enum(['affirmed', 'denied']),
  condition: z.object({ text: z.string(), span: spanSchema }).nullable(),
  certainty: certaintySchema.nullable(),
  when: whenSchema.nullable(),
  amount: amountSchema.nullable(),
  /** Outermost first. [] = the reporter's own voice. */
  sources: z.array(sourceSchema),
  attributes: attributesSchema,
  event: z.enum(eventTypes).nullable(),
  span: spanSchema,
  quote: z.string(),
  reader: z.string(),
});
export type Claim = z.infer<typeof claimSchema>;
