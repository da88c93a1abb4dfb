import type { Context } from 'hono';
import type { ZodError } from 'zod';
import { problemResponse } from './problem-response.js';

type Checked =
  | { readonly success: true }
  | { readonly success: false; readonly error: ZodError; readonly target: string };

/** A request that its route's schema refuses, as a problem that names the field. */
export function refusals(result: Checked, c: Context): Response | undefined {
  if (result.success) return undefined;
  const [issue] = result.error.issues;
  const where = [result.target, ...(issue?.path ?? [])].map(String).join('.');
  return problemResponse(c, {
    code: 'request-invalid',
    message: `${where}: ${issue?.message ?? 'not as described'}; /openapi.json describes every request.`,
    where,
  });
}
