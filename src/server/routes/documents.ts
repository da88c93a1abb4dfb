import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { failure, readAddress, readBytes, success } from '../../documents/index.js';
import { caseKey, documentWithId, forgetDocument } from '../../ledger/index.js';
import { documentOfCase, documentsOfCase } from '../answers/lists.js';
import { problemResponse, problemResponses } from '../problem-response.js';
import { refusals } from '../refusals.js';
import { caseParam, paged, responses, send } from '../route-parts.js';
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
  request: { params: caseParam.extend({ id: z.string().max(100) }) },
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
    params: caseParam.extend({ id: z.string().max(100) }),
    query: z.object({ by: z.string().trim().min(1).max(200).optional(), reason: z.string().trim().min(1).max(2000) }),
  },
  responses: responses(forgottenSchema, 'What went.'),
});

/** The reports of a case. */
export const documentRoutes = ({ files, ledger, jobs, by, network }: Server) =>
  new OpenAPIHono({ defaultHook: refusals })
    .openapi(documents, async (c) =>
      send(c, await documentsOfCase(files, { ...c.req.valid('param'), ...c.req.valid('query') })),
    )
    .openapi(oneDocument, async (c) => send(c, await documentOfCase(files, c.req.valid('param'))))
    .openapi(add, async (c) => {
      const { case: name } = c.req.valid('param');
      const { documents: given, addresses, published } = c.req.valid('json');
      const found = await files.named(name);
      const into = found.ok ? found.value : { id: caseKey(name), name };
      if (into.id === '')
        return send(
          c,
          failure('request-invalid', 'A case needs a name with letters or digits, as “Russia and Ukraine”.', 'case'),
        );
      const started = jobs.add(into, {
        total: given.length + addresses.length,
        dated: published !== undefined,
        read: async function* (signal) {
          for (const { name: file, text, ...told } of given)
            yield* readBytes(file, new TextEncoder().encode(text), { ...told, ...(published ? { published } : {}) });
          for (const address of addresses) {
            if (signal.aborted) return;
            yield* readAddress(address, published ? { published } : {}, network);
          }
        },
      });
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
