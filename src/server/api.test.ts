import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tests/effects.js';
import { addReports } from '../desk/index.js';
import { readDocuments } from '../documents/index.js';
import { withLedger } from '../ledger/index.js';
import { createApi } from './api.js';
import { type Client, createClient } from './client.js';
import {
  askAnswerSchema,
  briefAnswerSchema,
  caseDocumentSchema,
  caseDocumentTextSchema,
  caseSchema,
  changesAnswerSchema,
  claimDetailSchema,
  listedClaimSchema,
  modelAnswerSchema,
  pageOf,
  pictureAnswerSchema,
  problemSchema,
  searchAnswerSchema,
  sourcesAnswerSchema,
  timelineAnswerSchema,
} from './schemas.js';
import { createServer } from './server.js';

const name = 'Russia and Ukraine';
const id = 'russia-and-ukraine';
let client: Client;
let request: (path: string, init?: RequestInit) => Promise<Response>;
let end: () => void;
let closed: Promise<unknown>;

beforeAll(async () => {
  await new Promise<void>((ready) => {
    const file = join(mkdtempSync(join(tmpdir(), 'rapporteur-')), 'api.db');
    closed = withLedger(file, { now: () => Date.UTC(2026, 0, 5) }, async (ledger) => {
      await addReports(ledger, name, readDocuments([join(root, 'examples/ukraine-2022')]));
      const api = createApi(createServer(ledger, { by: 'Ada' }));
      request = async (path, init) => api.request(path, init);
      client = createClient('http://localhost', {}, (input, init) => request(String(input), init));
      ready();
      await new Promise<void>((resolve) => {
        end = resolve;
      });
    });
  });
});
afterAll(async () => {
  end();
  await closed;
});

// biome-ignore lint/suspicious/noExplicitAny: what comes is checked against the schemas below
const got = async (path: string): Promise<{ status: number; body: any }> => {
  const response = await request(path);
  return { status: response.status, body: await response.json() };
};

describe('what a route gives is what its schema says', () => {
  it.each([
    ['', caseSchema],
    ['/picture', pictureAnswerSchema],
    ['/picture?claims=true&asOf=2022-03-10', pictureAnswerSchema],
    ['/brief?asOf=2022-03-16', briefAnswerSchema],
    ['/timeline', timelineAnswerSchema],
    ['/sources', sourcesAnswerSchema],
    ['/changes?since=2022-03-10', changesAnswerSchema],
    ['/model', modelAnswerSchema],
    ['/documents', pageOf(caseDocumentSchema)],
    ['/claims?limit=20', pageOf(listedClaimSchema)],
  ])('%s', async (path, schema) => {
    const { status, body } = await got(`/api/cases/${id}${path}`);
    expect(status).toBe(200);
    expect(schema.parse(body)).toEqual(body);
  });

  it('documents and claims one by one, and what search finds', async () => {
    const documents = await got(`/api/cases/${id}/documents`);
    const text = await got(`/api/cases/${id}/documents/${documents.body.items[0].id}`);
    expect(caseDocumentTextSchema.parse(text.body)).toEqual(text.body);
    for (const { claim } of text.body.claims) expect(text.body.text.slice(...claim.span)).toBe(claim.quote);
    const claim = await got(`/api/claims/${text.body.claims[0].claim.id}`);
    expect(claimDetailSchema.parse(claim.body)).toEqual(claim.body);
    const found = await got('/api/search?q=ceasefire');
    expect(searchAnswerSchema.parse(found.body)).toEqual(found.body);
    expect(found.body.claims.length).toBeGreaterThan(0);
  });
});

describe('the typed client', () => {
  it('reads pages to the end, each claim once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const page = await client.api.cases[':case'].claims.$get({
        param: { case: id },
        query: { limit: '7', ...(cursor ? { cursor } : {}) },
      });
      if (!page.ok) throw new Error(page.statusText);
      const { items, next, total: all } = await page.json();
      seen.push(...items.map((i) => i.claim.id));
      total = all;
      cursor = next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(total);
    expect(total).toBeGreaterThan(20);
  });

  it('judges a claim, and the brief follows; withdrawing brings it back', async () => {
    const before = (await got(`/api/cases/${id}/brief`)).body.brief;
    const claim: string = before.citations[0].claim;
    const judge = (json: Parameters<(typeof client.api.claims)[':id']['judgements']['$post']>[0]['json']) =>
      client.api.claims[':id'].judgements.$post({ param: { id: claim }, json });
    expect((await judge({ decision: 'reject', note: 'misread' })).status).toBe(200);
    const without = (await got(`/api/cases/${id}/brief`)).body;
    expect(without.judged).toBe(1);
    expect(without.brief.citations.map((c: { claim: string }) => c.claim)).not.toContain(claim);
    expect((await judge({ decision: 'withdraw' })).status).toBe(200);
    expect((await got(`/api/cases/${id}/brief`)).body.brief).toEqual(before);
    expect((await judge({ decision: 'withdraw' })).status).toBe(409);
  });
});

describe('a question', () => {
  const asked = (q: string, more = '') => got(`/api/ask?q=${encodeURIComponent(q)}${more}`);

  it.each<[string, string, string | null, RegExp]>([
    ['what is going on between Russia and Ukraine', '', null, /^$/],
    ['has Kyiv answered Moscow’s offer as of 10 March', '', '2022-03-10', /^$/],
    ['has Kyiv answered Moscow’s offer as of 10 March', '&asOf=2022-03-16', '2022-03-16', /^$/],
    ['the talks of Ukrane', '', null, /^“Ukrane” is taken for “Ukraine”\.$/],
    ['what moved with moscow and kyiv since 12 March', '', null, /rapporteur changes .*2022-03-12/],
  ])('%s%s', async (q, more, asOf, notes) => {
    const { status, body } = await asked(q, more);
    expect(status).toBe(200);
    const answer = askAnswerSchema.parse(body);
    expect(answer).toEqual(body);
    expect(answer.answer.asOf).toBe(asOf);
    expect(answer.notes.join(' ')).toMatch(notes);
    if (asOf !== null)
      for (const { document } of answer.answer.brief.citations) expect(document.published! <= asOf).toBe(true);
  });
});

describe('problems', () => {
  it.each([
    ['/api/cases/nowhere', 404, 'case-unknown'],
    ['/api/cases/nowhere/picture', 404, 'case-unknown'],
    [`/api/cases/${id}/documents/doc_none`, 404, 'document-unknown'],
    [`/api/cases/${id}/claims?kind=wish`, 400, 'request-invalid'],
    [`/api/cases/${id}/claims?cursor=zzz`, 400, 'cursor-unknown'],
    [`/api/cases/${id}/picture?asOf=soon`, 400, 'request-invalid'],
    [`/api/cases/${id}/picture?asOf=1999`, 422, 'case-empty'],
    [`/api/cases/${id}/changes?since=2022-03-10&until=2022-03-01`, 422, 'dates-reversed'],
    ['/api/claims/clm_none', 404, 'claim-unknown'],
    ['/api/jobs/job_none', 404, 'job-unknown'],
    ['/api/nothing', 404, 'path-unknown'],
  ])('%s gives %i %s', async (path, status, code) => {
    const response = await request(path);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.status).toBe(status);
    const body = problemSchema.parse(await response.json());
    expect(body).toMatchObject({ code, status });
    expect(body.detail.length).toBeGreaterThan(20);
  });
});

it('describes itself at /openapi.json, every route with its schema', async () => {
  const { body } = await got('/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining(['/api/cases/{case}/picture', '/api/claims/{id}/judgements', '/api/events']),
  );
  expect(body.components.schemas.Claim.properties.quote).toEqual({ type: 'string' });
  for (const operations of Object.values<Record<string, { summary?: string }>>(body.paths))
    for (const operation of Object.values(operations)) expect(operation.summary).toBeTruthy();
});
