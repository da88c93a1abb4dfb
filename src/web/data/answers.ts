import type { InferResponseType } from 'hono/client';
import type { Client } from '../../server/client.js';

type Api = Client['api'];
type OfCase = Api['cases'][':case'];

// What the server answers, by the routes’ own schemas: a field that changes there breaks the build here.
export type CaseSummary = InferResponseType<Api['cases']['$get'], 200>['items'][number];
export type CaseDetail = InferResponseType<OfCase['$get'], 200>;
export type BriefAnswer = InferResponseType<OfCase['brief']['$get'], 200>;
export type PictureAnswer = InferResponseType<OfCase['picture']['$get'], 200>;
export type TimelineAnswer = InferResponseType<OfCase['timeline']['$get'], 200>;
export type ModelAnswer = InferResponseType<OfCase['model']['$get'], 200>;
export type ChangesAnswer = InferResponseType<OfCase['changes']['$get'], 200>;
export type SourcesAnswer = InferResponseType<OfCase['sources']['$get'], 200>;
export type CaseDocument = InferResponseType<OfCase['documents']['$get'], 200>['items'][number];
export type DocumentText = InferResponseType<OfCase['documents'][':id']['$get'], 200>;
export type ListedClaim = DocumentText['claims'][number];
export type Judgement = InferResponseType<Api['claims'][':id']['judgements']['$post'], 200>;
export type Job = InferResponseType<Api['jobs'][':id']['$get'], 200>;
export type Reader = InferResponseType<Api['reader']['$get'], 200>;
export type SearchAnswer = InferResponseType<Api['search']['$get'], 200>;
