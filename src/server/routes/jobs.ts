import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { success } from '../../documents/index.js';
import { refusals } from '../refusals.js';
import { idParam, responses, send } from '../route-parts.js';
import { jobSchema, readerSchema } from '../schemas.js';
import type { Server } from '../server.js';

const all = createRoute({
  method: 'get',
  path: '/jobs',
  summary: 'Jobs under way, and those that were lately done',
  responses: responses(z.object({ items: z.array(jobSchema) }), 'Oldest first.'),
});
const one = createRoute({
  method: 'get',
  path: '/jobs/{id}',
  summary: 'How far a job is',
  request: { params: idParam },
  responses: responses(jobSchema, 'Follow it at /api/events.'),
});
const stop = createRoute({
  method: 'delete',
  path: '/jobs/{id}',
  summary: 'Stop a job between two reports',
  request: { params: idParam },
  responses: responses(jobSchema, 'What was added stays.'),
});

const reading = createRoute({
  method: 'get',
  path: '/reader',
  summary: 'What reads the reports that are added',
  responses: responses(readerSchema, 'Chosen by whoever started the server; no request changes it.'),
});

/** Reading under way. */
export const jobRoutes = ({ jobs, reader }: Server) =>
  new OpenAPIHono({ defaultHook: refusals })
    .openapi(all, (c) => send(c, success({ items: [...jobs.all()] })))
    .openapi(reading, (c) => send(c, success(reader)))
    .openapi(one, (c) => send(c, jobs.one(c.req.valid('param').id)))
    .openapi(stop, (c) => send(c, jobs.stop(c.req.valid('param').id)));
