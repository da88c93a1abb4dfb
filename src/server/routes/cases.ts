import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { type Brief, renderHtml, renderJson, renderMarkdown, renderText } from '../../brief/index.js';
import { exported, exportFormats } from '../../desk/index.js';
import { success } from '../../documents/index.js';
import { partialDateSchema } from '../../documents/schemas.js';
import { onFile } from '../answers/on-a-case.js';
import { problemResponse, problemResponses } from '../problem-response.js';
import { refusals } from '../refusals.js';
import { askedOfCase, caseParam, flag, held, paged, responses, sendReady } from '../route-parts.js';
import {
  briefAnswerSchema,
  caseSchema,
  caseSummarySchema,
  changesAnswerSchema,
  modelAnswerSchema,
  pageOf,
  pictureAnswerSchema,
  sourcesAnswerSchema,
  timelineAnswerSchema,
} from '../schemas.js';
import type { Server } from '../server.js';

const get = 'get' as const;
const ofCase = { params: caseParam, query: askedOfCase };

const cases = createRoute({
  method: get,
  path: '/cases',
  summary: 'The cases of the ledger',
  request: { query: paged },
  responses: responses(pageOf(caseSummarySchema), 'By id.'),
});
const oneCase = createRoute({
  method: get,
  path: '/cases/{case}',
  summary: 'A case, by its id or its name',
  request: { params: caseParam },
  responses: responses(caseSchema, 'With the days on which its reports came out.'),
});
const picture = createRoute({
  method: get,
  path: '/cases/{case}/picture',
  summary: 'The state of the negotiation on a date',
  request: { params: caseParam, query: askedOfCase.extend({ claims: flag }) },
  responses: responses(pictureAnswerSchema, '`picture.claims` is empty unless `claims=true`.'),
});
const brief = createRoute({
  method: get,
  path: '/cases/{case}/brief',
  summary: 'The brief, as data',
  request: ofCase,
  responses: responses(briefAnswerSchema, 'Sections, charts and citations.'),
});
const timeline = createRoute({
  method: get,
  path: '/cases/{case}/timeline',
  summary: 'What happened and was said, with its own date and that of the report; offers as spans',
  request: ofCase,
  responses: responses(timelineAnswerSchema, 'By date.'),
});
const sources = createRoute({
  method: get,
  path: '/cases/{case}/sources',
  summary: 'Who says so, graded with reasons; and what rests on whom',
  request: ofCase,
  responses: responses(sourcesAnswerSchema, 'The most quoted first.'),
});
const changes = createRoute({
  method: get,
  path: '/cases/{case}/changes',
  summary: 'What moved between the ends of two days',
  request: {
    params: caseParam,
    query: askedOfCase.omit({ asOf: true }).extend({ since: partialDateSchema, until: partialDateSchema.optional() }),
  },
  responses: responses(changesAnswerSchema, 'With the claims before and after.'),
});
const model = createRoute({
  method: get,
  path: '/cases/{case}/model',
  summary: 'A bargaining model drafted from the picture',
  request: ofCase,
  responses: responses(modelAnswerSchema, 'Each number from claims or from a stated assumption.'),
});

/** Answers on a case as JSON. */
export const caseRoutes = ({ answering }: Server) =>
  new OpenAPIHono({ defaultHook: refusals })
    .openapi(cases, async (c) => sendReady(c, await answering.ready('allCases', c.req.valid('query'), held(c))))
    .openapi(oneCase, async (c) => sendReady(c, await answering.ready('oneCase', c.req.valid('param'), held(c))))
    .openapi(picture, async (c) => {
      const { claims, ...query } = c.req.valid('query');
      const asked = { ...c.req.valid('param'), ...query, claims: claims === 'true' };
      return sendReady(c, await answering.ready('picture', asked, held(c)));
    })
    .openapi(brief, async (c) =>
      sendReady(c, await answering.ready('brief', { ...c.req.valid('param'), ...c.req.valid('query') }, held(c))),
    )
    .openapi(timeline, async (c) =>
      sendReady(c, await answering.ready('timeline', { ...c.req.valid('param'), ...c.req.valid('query') }, held(c))),
    )
    .openapi(sources, async (c) =>
      sendReady(c, await answering.ready('sources', { ...c.req.valid('param'), ...c.req.valid('query') }, held(c))),
    )
    .openapi(changes, async (c) =>
      sendReady(c, await answering.ready('changes', { ...c.req.valid('param'), ...c.req.valid('query') }, held(c))),
    )
    .openapi(model, async (c) =>
      sendReady(
        c,
        await answering.ready('draftedModel', { ...c.req.valid('param'), ...c.req.valid('query') }, held(c)),
      ),
    );

const briefForms = ['html', 'md', 'text', 'json'] as const;
const printed = createRoute({
  method: get,
  path: '/cases/{case}/brief/{format}',
  summary: 'The brief as one self-contained page, as Markdown, as text or as JSON',
  request: { params: caseParam.extend({ format: z.enum(briefForms) }), query: askedOfCase },
  responses: { 200: { description: 'The brief as a file.' }, ...problemResponses },
});
const data = createRoute({
  method: get,
  path: '/cases/{case}/export',
  summary: 'The claims of a case as data for other tools',
  request: {
    params: caseParam,
    query: z.object({ format: z.enum(exportFormats), asOf: partialDateSchema.optional() }),
  },
  responses: { 200: { description: 'A file; docs/ledger.md tells what each format holds.' }, ...problemResponses },
});

const mediaTypes = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl',
  plover: 'application/jsonl',
  'web-annotation': 'application/ld+json',
  parquet: 'application/vnd.apache.parquet',
} as const;
const endings = { text: 'txt', plover: 'plover.jsonl', 'web-annotation': 'annotations.jsonld' } as const;

/** Headers of a file to be kept. */
const asFile = (id: string, format: keyof typeof mediaTypes) => ({
  'content-type': mediaTypes[format],
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(id)}.${format in endings ? endings[format as keyof typeof endings] : format}`,
});

/** A case as files to keep. */
export const fileRoutes = ({ files }: Server) =>
  new OpenAPIHono({ defaultHook: refusals })
    .openapi(printed, async (c) => {
      const { format, ...param } = c.req.valid('param');
      const asked = { ...param, ...c.req.valid('query') };
      const made = await onFile(files, asked, (file) =>
        success({ id: file.case.id, brief: file.brief(asked.between) }),
      );
      if (!made.ok) return problemResponse(c, made.problem) as never;
      const text = {
        html: renderHtml,
        md: renderMarkdown,
        text: (b: Brief) => renderText(b, { width: 100, colour: false }),
        json: renderJson,
      }[format](made.value.brief);
      return c.body(text, 200, asFile(made.value.id, format)) as never;
    })
    .openapi(data, async (c) => {
      const { format, asOf } = c.req.valid('query');
      const found = await files.named(c.req.valid('param').case);
      if (!found.ok) return problemResponse(c, found.problem) as never;
      const file = await files.open(found.value, asOf);
      const parts = await exported(format, found.value.name, [...file.weighed().values()], file.documents);
      const whole = Buffer.concat([...parts].map((p) => (typeof p === 'string' ? Buffer.from(p) : p)));
      return c.body(whole, 200, asFile(found.value.id, format)) as never;
    });
