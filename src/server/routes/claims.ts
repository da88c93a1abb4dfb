import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { kinds } from '../../claims/index.js';
import { success } from '../../documents/index.js';
import { partialDateSchema } from '../../documents/schemas.js';
import { judgementSchema } from '../../evidence/schemas.js';
import { judgementsOf } from '../../ledger/index.js';
import { judge as writeJudgement } from '../judging.js';
import { refusals } from '../refusals.js';
import { caseParam, held, idParam, paged, responses, send, sendReady } from '../route-parts.js';
import { claimDetailSchema, judgementInputSchema, listedClaimSchema, pageOf } from '../schemas.js';
import type { Server } from '../server.js';

const words = z.string().trim().min(1).max(300).optional();
const claims = createRoute({
  method: 'get',
  path: '/cases/{case}/claims',
  summary: 'The claims of a case that pass all filters',
  request: {
    params: caseParam,
    query: paged.extend({
      kind: z.enum(kinds).optional(),
      /** By name or id: who acts or is addressed. */
      party: words,
      /** An issue, or a group with all its issues. */
      issue: words,
      source: words,
      since: partialDateSchema.optional(),
      until: partialDateSchema.optional(),
      when: partialDateSchema.optional(),
      /** Words that all stand in the gist or the quotation. */
      q: words,
      /** Claims by their ids, with commas; all other filters are then left aside. */
      ids: z
        .string()
        .max(20_000)
        .transform((text) => text.split(',').filter(Boolean))
        .optional(),
    }),
  },
  responses: responses(pageOf(listedClaimSchema), 'In the order of their reports and of the text.'),
});
const oneClaimRoute = createRoute({
  method: 'get',
  path: '/claims/{id}',
  summary: 'A claim with its document and every judgement on it',
  request: { params: idParam },
  responses: responses(claimDetailSchema, 'As it was read.'),
});
const judgements = createRoute({
  method: 'get',
  path: '/claims/{id}/judgements',
  summary: 'Every judgement on a claim',
  request: { params: idParam },
  responses: responses(z.object({ items: z.array(judgementSchema) }), 'Oldest first.'),
});
const judge = createRoute({
  method: 'post',
  path: '/claims/{id}/judgements',
  summary: 'Confirm, reject or correct a claim, or withdraw the judgement that holds',
  request: {
    params: idParam,
    body: { required: true, content: { 'application/json': { schema: judgementInputSchema } } },
  },
  responses: responses(judgementSchema, 'The judgement, signed and dated. The claim stays as it was read.'),
});

/** Claims, and what people judge of them. */
export const claimRoutes = ({ answering, ledger, by }: Server) =>
  new OpenAPIHono({ defaultHook: refusals })
    .openapi(claims, async (c) => {
      const { q, ...query } = c.req.valid('query');
      const asked = { ...c.req.valid('param'), ...query, search: q };
      return sendReady(c, await answering.ready('claimsOfCase', asked, held(c)));
    })
    .openapi(oneClaimRoute, async (c) => sendReady(c, await answering.ready('oneClaim', c.req.valid('param'), held(c))))
    .openapi(judgements, async (c) => send(c, success({ items: await judgementsOf(ledger, c.req.valid('param').id) })))
    .openapi(judge, async (c) => {
      const { id } = c.req.valid('param');
      const { by: who = by, ...given } = c.req.valid('json');
      return send(c, await writeJudgement(ledger, { ...given, claim: id, by: who }));
    });
