import type { Context } from 'hono';
import { z } from 'zod';
import { partialDateSchema } from '../documents/schemas.js';
import type { Ready } from './answering.js';
import type { Written } from './answers/all.js';
import type { Answer } from './answers/answer.js';
import { problemResponse, problemResponses } from './problem-response.js';

/** The responses of a route that answers with JSON of this schema, or with a problem. */
export const responses = <S extends z.ZodType>(schema: S, description: string) =>
  ({ 200: { description, content: { 'application/json': { schema } } }, ...problemResponses }) as const;

/**
 * Sends an answer. It was checked against the route's schema where it was made (`Answer`), so that what the client expects is what is sent;
 * hence the cast, which spares the compiler the same work on every route.
 */
export function send<S extends z.ZodType>(c: Context, answer: Answer<S>): never {
  if (!answer.ok) return problemResponse(c, answer.problem) as never;
  return c.body(JSON.stringify(answer.value), 200, { 'content-type': 'application/json' }) as never;
}

/** Sends an answer that is JSON text already. */
export function sendWritten(c: Context, answer: Written): never {
  if (!answer.ok) return problemResponse(c, answer.problem) as never;
  return c.body(answer.json, 200, { 'content-type': 'application/json' }) as never;
}

/** The mark of the answer that the reader holds. */
export const held = (c: Context): string | undefined => c.req.header('if-none-match');

/** Sends an answer that is ready: packed where the reader can unpack it, and nothing where the reader has it already. */
export function sendReady(c: Context, ready: Ready): never {
  if (!ready.ok) return problemResponse(c, ready.problem) as never;
  const { etag, body } = ready.value;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding' };
  if (body === null || held(c) === etag) return c.body(null, 304, headers) as never;
  const isPacked = body.packed !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  return c.body(isPacked ? body.packed! : body.plain, 200, {
    ...headers,
    'content-type': 'application/json',
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
  }) as never;
}

export const caseParam = z.object({ case: z.string().min(1).max(300) });
/** A claim, a document or a job by its id. */
export const idParam = z.object({ id: z.string().max(100) });

const between = z
  .string()
  .max(500)
  .transform((text) =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  .refine((names) => names.length > 1, 'Two or more parties with a comma between, as Russia,Ukraine.');

/** Which negotiation, and as known when. */
export const askedOfCase = z.object({ asOf: partialDateSchema.optional(), between: between.optional() });

const whole = (most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, 'a whole number')
    .transform(Number)
    .refine((n) => n >= 1 && n <= most, `from 1 to ${most}`)
    .default(usual);

export const paged = z.object({ cursor: z.string().max(2000).optional(), limit: whole(500, 100) });
export const limited = whole(50, 20);
export const flag = z.enum(['true', 'false']).optional();
