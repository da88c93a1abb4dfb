import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../documents/index.js';
import { problemSchema } from './schemas.js';

/** Statuses of codes that are not the request's fault in general (422). */
const statuses: Readonly<Record<string, ContentfulStatusCode>> = {
  'request-invalid': 400,
  'cursor-unknown': 400,
  'token-missing': 401,
  'host-refused': 403,
  'origin-refused': 403,
  'case-unknown': 404,
  'document-unknown': 404,
  'claim-unknown': 404,
  'job-unknown': 404,
  'path-unknown': 404,
  'body-huge': 413,
  'document-forgotten': 409,
  'judgement-none': 409,
  'too-many-requests': 429,
  'too-many-jobs': 429,
  'server-error': 500,
  'ledger-locked': 503,
  'ledger-full': 503,
  'ledger-unreachable': 503,
};

/** A problem as `application/problem+json` (RFC 9457), its status by its code. */
export function problemResponse(c: Context, { code, message, where }: Problem): Response {
  const status = statuses[code] ?? 422;
  const body = {
    type: `urn:rapporteur:problem:${code}`,
    title: code[0]!.toUpperCase() + code.slice(1).replaceAll('-', ' '),
    status,
    code,
    detail: message,
    ...(where === undefined ? {} : { where }),
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

/** How every route documents what can go wrong. */
export const problemResponses = {
  '4XX': {
    description: 'A problem of the request, with its code and its cure.',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const;
