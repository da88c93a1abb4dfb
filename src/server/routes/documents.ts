import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { failure, success } from '../../documents/index.js';
import { caseKey, documentWithId, forgetDocument } from '../../ledger/index.js';
import { problemResponse, problemResponses } from '../problem-response.js';
import { refusals } from '../refusals.js';
import { caseParam, held, idParam, paged, responses, send, sendReady } from '../route-parts.js';
import {
  addInputSchema,
  caseDocumentSchema,
  caseDocumentTextSchema,
  forgottenSchema,
  jobSchema,
  pageOf,
} from '../schemas.js';
import type { Server } from '../server.js';

const documents = createRoute({
  method: 'get',
  path: '/cases/{case}/documents',
  summary: 'The reports of a case',
  request: { params: caseParam, query: paged },
  responses: responses(pageOf(caseDocumentSchema), 'By date of publication, undated ones last.'),
});
const oneDocument = createRoute({
  method: 'get',
  path: '/cases/{case}/documents/{id}',
  summary: 'A report: its text, its blocks and its claims where they stand in it',
  request: { params: caseParam.extend(idParam.shape) },
  responses: responses(caseDocumentTextSchema, 'The text is data: it is to be shown, never run.'),
});
const add = createRoute({
  method: 'post',
  path: '/cases/{case}/documents',
  summary: 'Read reports into a case, which is made where it is new',
  request: { params: caseParam, body: { required: true, content: { 'application/json': { schema: addInputSchema } } } },
  responses: {
    202: { description: 'The job that reads them.', content: { 'application/json': { schema: jobSchema } } },
    ...problemResponses,
  },
});
const forget = createRoute({
  method: 'delete',
  path: '/cases/{case}/documents/{id}',
  summary: 'Forget a report for good, in every case; a tombstone stays',
  request: {
    params: caseParam.extend(idParam.shape),
    query: z.object({ by: z.string().trim().min(1).max(200).optional(), reason: z.string().trim().min(1).max(2000) }),
  },
  responses: responses(forgottenSchema, 'What went.'),
});

/** The reports of a case. */
export const documentRoutes = ({ answering, files, ledger, jobs, by }: Server) =>
  new OpenAPIHono({ defaultHook: refusals })
    .openapi(documents, async (c) =>
      sendReady(
        c,
        await answering.ready('documentsOfCase', { ...c.req.valid('param'), ...c.req.valid('query') }, held(c)),
      ),
    )
    .openapi(oneDocument, async (c) =>
      sendReady(c, await answering.ready('documentOfCase', c.req.valid('param'), held(c))),
    )
    .openapi(add, async (c) => {
      const { case: name } = c.req.valid('param');
      const found = await files.named(name);
      const into = found.ok ? found.value : { id: caseKey(name), name };
      if (into.id === '')
        return send(
          c,
          failure('request-invalid', 'A case needs a name with letters or digits, as “Russia and Ukraine”.', 'case'),
        );
      const started = jobs.add(into, { ...c.req.valid('json'), case: into.name });
      if (!started.ok) return problemResponse(c, started.problem) as never;
      return c.json(started.value, 202, { location: `/api/jobs/${started.value.id}` });
    })
    .openapi(forget, async (c) => {
      const { id } = c.req.valid('param');
      const { by: who = by, reason } = c.req.valid('query');
      if (who === null) return send(c, failure('request-invalid', 'Say who decides (by).', 'by'));
      const held = await documentWithId(ledger, id);
      const gone = held && (await forgetDocument(ledger, id, { by: who, reason }));
      return send(
        c,
        gone ? success(gone) : failure('document-unknown', `No document of the ledger has the id ${id}.`, 'id'),
      );
    });
