import type { InferRequestType } from 'hono/client';
import { createClient } from '../../server/client.js';
import type * as Answers from './answers.js';
import { ProblemError, problemOf } from './problem.js';

const client = createClient(location.origin);
const { cases, claims, jobs, reader, search } = client.api;
const ofCase = cases[':case'];

/** What a route answers with when all is well. */
type Good<R> = R extends { readonly status: 200 | 202; json(): Promise<infer T> } ? T : never;

/** The body of a good answer; any other is thrown as the problem that it tells of. */
async function good<R extends { readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>(
  asked: Promise<R>,
): Promise<Good<R>> {
  const response = await asked;
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return (await response.json()) as Good<R>;
}

const until = (signal?: AbortSignal) => (signal === undefined ? {} : { init: { signal } });
const asked = (caseId: string, asOf: string | null) => ({
  param: { case: caseId },
  query: asOf === null ? {} : { asOf },
});

/** Every page of a list. */
async function whole<T>(
  page: (cursor: { cursor?: string }) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const items: T[] = [];
  let next: string | null = null;
  do {
    const found: { items: T[]; next: string | null } = await page(next === null ? {} : { cursor: next });
    items.push(...found.items);
    next = found.next;
  } while (next !== null);
  return items;
}

export const allCases = (signal?: AbortSignal): Promise<Answers.CaseSummary[]> =>
  whole((cursor) => good(cases.$get({ query: { limit: '500', ...cursor } }, until(signal))));

export const caseDetail = (caseId: string, signal?: AbortSignal): Promise<Answers.CaseDetail> =>
  good(ofCase.$get({ param: { case: caseId } }, until(signal)));

export const brief = (caseId: string, asOf: string | null, signal?: AbortSignal): Promise<Answers.BriefAnswer> =>
  good(ofCase.brief.$get(asked(caseId, asOf), until(signal)));

/** Where the brief as one self-contained page is to be had. */
export const briefFileAddress = (caseId: string, asOf: string | null): string =>
  ofCase.brief[':format']
    .$url({ param: { case: caseId, format: 'html' }, query: asOf === null ? {} : { asOf } })
    .toString();

/** The picture of a case; its weighed claims only where they are asked for, since they are most of it. */
export const picture = (
  caseId: string,
  asOf: string | null,
  how: { readonly claims?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Answers.PictureAnswer> =>
  good(
    ofCase.picture.$get(
      {
        param: { case: caseId },
        query: { ...(asOf === null ? {} : { asOf }), ...(how.claims ? { claims: 'true' as const } : {}) },
      },
      until(how.signal),
    ),
  );

/** A picture along time: what was done and said, and offers as spans. */
export const timeline = (caseId: string, asOf: string | null, signal?: AbortSignal): Promise<Answers.TimelineAnswer> =>
  good(ofCase.timeline.$get(asked(caseId, asOf), until(signal)));

/** A bargaining model drafted from the case. */
export const model = (caseId: string, asOf: string | null, signal?: AbortSignal): Promise<Answers.ModelAnswer> =>
  good(ofCase.model.$get(asked(caseId, asOf), until(signal)));

export const changes = (
  caseId: string,
  since: string,
  to: string,
  signal?: AbortSignal,
): Promise<Answers.ChangesAnswer> =>
  good(ofCase.changes.$get({ param: { case: caseId }, query: { since, until: to } }, until(signal)));

export const sources = (caseId: string, asOf: string | null, signal?: AbortSignal): Promise<Answers.SourcesAnswer> =>
  good(ofCase.sources.$get(asked(caseId, asOf), until(signal)));

export const caseDocuments = (caseId: string, signal?: AbortSignal): Promise<Answers.CaseDocument[]> =>
  whole((cursor) =>
    good(ofCase.documents.$get({ param: { case: caseId }, query: { limit: '500', ...cursor } }, until(signal))),
  );

export const documentText = (caseId: string, id: string, signal?: AbortSignal): Promise<Answers.DocumentText> =>
  good(ofCase.documents[':id'].$get({ param: { case: caseId, id } }, until(signal)));

/** A claim as the case weighs it; what it is asked for by its id. */
export async function claimOfCase(caseId: string, id: string, signal?: AbortSignal): Promise<Answers.ListedClaim> {
  const found = await good(ofCase.claims.$get({ param: { case: caseId }, query: { ids: id } }, until(signal)));
  const [claim] = found.items;
  if (claim !== undefined) return claim;
  throw new ProblemError({
    code: 'claim-unknown',
    title: 'This case has no such claim',
    detail: 'Its report may have been read anew or forgotten since the link was made.',
  });
}

type JudgementInput = InferRequestType<(typeof claims)[':id']['judgements']['$post']>['json'];
export const judgeClaim = (id: string, json: JudgementInput): Promise<Answers.Judgement> =>
  good(claims[':id'].judgements.$post({ param: { id }, json }));

type Reports = InferRequestType<(typeof ofCase)['documents']['$post']>['json'];
/** Begins to read reports into a case, which is made where it is new. */
export const addReports = (caseName: string, json: Reports): Promise<Answers.Job> =>
  good(ofCase.documents.$post({ param: { case: caseName }, json }));

/** What reads the documents that are added. */
export const readerOfServer = (signal?: AbortSignal): Promise<Answers.Reader> => good(reader.$get({}, until(signal)));

export const stopJob = (id: string): Promise<Answers.Job> => good(jobs[':id'].$delete({ param: { id } }));

export const searchAll = (q: string, signal?: AbortSignal): Promise<Answers.SearchAnswer> =>
  good(search.$get({ query: { q, limit: '50' } }, until(signal)));
