import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { modelSchema } from '../../bargaining/index.js';
import { partialDateSchema } from '../../documents/schemas.js';
import { refusals } from '../refusals.js';
import { held, limited, responses, sendReady, sendWritten } from '../route-parts.js';
import { analysisSchema, askAnswerSchema, searchAnswerSchema } from '../schemas.js';
import type { Server } from '../server.js';

const asking = createRoute({
  method: 'get',
  path: '/ask',
  summary: 'Answer a question: the brief of the case that it means',
  request: {
    query: z.object({
      q: z.string().trim().min(1).max(500),
      case: z.string().max(300).optional(),
      asOf: partialDateSchema.optional(),
    }),
  },
  responses: responses(askAnswerSchema, 'With the parties that the question names.'),
});
const searching = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Claims, documents, parties and cases that have all the words',
  request: { query: z.object({ q: z.string().trim().min(1).max(300), limit: limited }) },
  responses: responses(searchAnswerSchema, 'The latest first.'),
});
const solving = createRoute({
  method: 'post',
  path: '/solve',
  summary: 'Analyse a bargaining model',
  request: {
    query: z.object({
      offer: z.string().max(200).optional(),
      seed: z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .optional(),
      samples: z
        .string()
        .regex(/^\d{3,5}$/)
        .transform(Number)
        .optional(),
    }),
    body: { required: true, content: { 'application/json': { schema: modelSchema } } },
  },
  responses: responses(analysisSchema, 'As `rapporteur solve --format json` prints it.'),
});

/** Questions to the whole ledger, and analyses of models that a reader sends. */
export const findingRoutes = ({ answering, solver }: Server) =>
  new OpenAPIHono({ defaultHook: refusals })
    .openapi(asking, async (c) => sendReady(c, await answering.ready('ask', c.req.valid('query'), held(c))))
    .openapi(searching, async (c) => sendReady(c, await answering.ready('search', c.req.valid('query'), held(c))))
    .openapi(solving, async (c) => {
      const { offer, seed, samples } = c.req.valid('query');
      const options = {
        ...(offer === undefined ? {} : { offer }),
        ...(seed === undefined ? {} : { seed }),
        ...(samples === undefined ? {} : { samples }),
      };
      return sendWritten(c, await solver.solve({ model: c.req.valid('json'), options }));
    });
