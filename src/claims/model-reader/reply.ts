import { z } from 'zod';
import { failure, type Result, success } from '../../documents/index.js';
import { attributesSchema, sourceSchema } from '../claim.js';
import { kinds } from '../kinds.js';

const words = z.string().trim().min(1).max(600);
const side = z.object({ name: words, actor: words.nullish() });

/** One claim as a language model tells it: nothing in it is believed before its words are found in the document. */
export const toldSchema = z.object({
  kind: z.enum(kinds),
  parties: z.array(side).max(12).default([]),
  toward: z.array(side).max(12).default([]),
  issue: z.string().nullish(),
  gist: z.string().trim().min(1).max(400),
  quote: z.string().trim().min(1).max(1200),
  paragraph: z.number().int().nullish(),
  polarity: z.enum(['affirmed', 'denied']).default('affirmed'),
  condition: words.nullish(),
  hedge: words.nullish(),
  sources: z
    .array(
      z.object({
        name: words,
        type: sourceSchema.shape.type.catch('named'),
        access: sourceSchema.shape.access.catch('unknown'),
        party: words.nullish(),
      }),
    )
    .max(4)
    .default([]),
  final: z.boolean().nullish().catch(null),
  status: attributesSchema.shape.status.nullish().catch(null),
  mode: attributesSchema.shape.mode.nullish().catch(null),
  role: attributesSchema.shape.role.nullish().catch(null),
  withheld: z.boolean().nullish().catch(null),
  counterfactual: z.boolean().nullish().catch(null),
  terms: z.array(z.number().int()).nullish().catch(null),
});
export type Told = z.infer<typeof toldSchema>;

/** The JSON schema of a reply, for endpoints that hold a model to one. */
export const replySchema = (): object =>
  z.toJSONSchema(z.object({ claims: z.array(toldSchema) }), { io: 'input', unrepresentable: 'any' });

/**
 * The claims of a reply, in its order; null where one has not the shape of a claim (its place counts, since terms are told by place). Text
 * around the JSON object is skipped. A failure where there is no list of claims at all.
 */
export function parseReply(reply: string): Result<readonly (Told | null)[]> {
  const from = reply.indexOf('{');
  const to = reply.lastIndexOf('}');
  let found: unknown;
  try {
    found = JSON.parse(reply.slice(from, to + 1));
  } catch {
    return failure(
      'reply-not-json',
      'The model did not answer with a whole JSON object; name a model that can, or one with more room for its answer.',
    );
  }
  const list = z.object({ claims: z.array(z.unknown()) }).safeParse(found);
  if (!list.success)
    return failure('reply-without-claims', 'The model’s answer has no list of claims; try another model.');
  return success(
    list.data.claims.map((one) => {
      const told = toldSchema.safeParse(one);
      return told.success ? told.data : null;
    }),
  );
}
