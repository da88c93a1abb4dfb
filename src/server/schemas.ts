import { z } from 'zod';
import { modelSchema } from '../bargaining/index.js';
import { briefSchema } from '../brief/schemas.js';
import { claimSchema, partySchema } from '../claims/schemas.js';
import { caseTimelineSchema } from '../desk/index.js';
import { documentSchema, partialDateSchema } from '../documents/schemas.js';
import {
  correctionSchema,
  judgementSchema,
  originSchema,
  sourceGradesSchema,
  weighedClaimSchema,
} from '../evidence/schemas.js';
import { changeSchema, pictureSchema } from '../picture/schemas.js';

/** RFC 9457: what went wrong and what to do about it. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Stable kebab-case code, as `case-unknown`. */
  code: z.string(),
  /** What was wrong and what to do, in one or two sentences. */
  detail: z.string(),
  /** Field of the request, where one is to blame. */
  where: z.string().optional(),
});

/** One page of a list: `next` is the cursor of the page after it, null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int(), next: z.string().nullable() });

const caseNameSchema = z.object({ id: z.string(), name: z.string() });

export const caseSummarySchema = caseNameSchema.extend({
  documents: z.number().int(),
  claims: z.number().int(),
  /** Publication of the earliest and the latest report. */
  first: partialDateSchema.nullable(),
  last: partialDateSchema.nullable(),
});

export const caseSchema = caseSummarySchema.extend({
  /** Days on which reports came out, in order: the steps of an as-of slider. */
  dates: z.array(z.object({ date: partialDateSchema, documents: z.number().int(), claims: z.number().int() })),
  /** Reports without a date, which no answer as of a date counts. */
  undated: z.number().int(),
  /** How many claims people confirmed, rejected and corrected. */
  judged: z.object({ confirm: z.number().int(), reject: z.number().int(), correct: z.number().int() }),
  /** Changes whenever an answer on the case may change. */
  version: z.string(),
});

const documentHead = documentSchema.omit({ text: true, blocks: true });
export const caseDocumentSchema = documentHead.extend({
  words: z.number().int(),
  claims: z.number().int(),
  /** What read it: `grammar@1`, the built-in reader, or `model:NAME@1`. */
  reader: z.string(),
  /** When it came into the case. */
  added: z.string(),
});

/** A claim as it was read; the judgement that holds on it; and what the other claims of the case make of it: null where it counts for nothing. */
export const listedClaimSchema = z.object({
  claim: claimSchema,
  judgement: judgementSchema.nullable(),
  weighed: weighedClaimSchema.omit({ claim: true }).nullable(),
});

export const caseDocumentTextSchema = documentSchema.extend({
  words: z.number().int(),
  added: z.string(),
  /** Every case that holds it. */
  cases: z.array(caseNameSchema),
  /** The earlier document of the case of which this one is a copy. */
  copyOf: z.string().nullable(),
  /** In the order of the text; spans are into `text`, in UTF-16 units. */
  claims: z.array(listedClaimSchema),
});

export const claimDetailSchema = listedClaimSchema.extend({
  document: documentHead,
  cases: z.array(caseNameSchema),
  /** Every judgement on it, oldest first. */
  judgements: z.array(judgementSchema),
});

/** What an answer rests on besides the claims. */
const restsOnSchema = z.object({
  case: caseNameSchema,
  asOf: partialDateSchema.nullable(),
  /** Reports left out since nobody knows when they were published. */
  undated: z.number().int(),
  /** Judgements of people that the answer follows. */
  judged: z.number().int(),
});

export const pictureAnswerSchema = restsOnSchema.extend({ picture: pictureSchema });
export const briefAnswerSchema = restsOnSchema.extend({ brief: briefSchema });
export const timelineAnswerSchema = restsOnSchema.extend({ timeline: caseTimelineSchema });
export const changesAnswerSchema = z.object({
  case: caseNameSchema,
  since: partialDateSchema,
  until: partialDateSchema.nullable(),
  undated: z.number().int(),
  between: z.array(z.string()),
  changes: z.array(changeSchema),
  /** The claims before and after, as they were read. */
  claims: z.array(claimSchema),
});
export const sourcesAnswerSchema = restsOnSchema.extend({
  sources: z.array(sourceGradesSchema),
  /** Where information first came from, with the claims that rest on it, the most first. */
  origins: z.array(originSchema.extend({ claims: z.array(z.string()), documents: z.array(z.string()) })),
});
export const modelAnswerSchema = restsOnSchema.extend({
  model: modelSchema,
  /** The same as Rapporteur YAML, with the words behind each number as comments. */
  yaml: z.string(),
  assumptions: z.array(z.object({ path: z.string(), words: z.string(), range: z.tuple([z.number(), z.number()]) })),
  evidence: z.array(z.object({ path: z.string(), claims: z.array(z.string()), note: z.string().nullable() })),
  /** Claims that tell of pressure on a side, for each side that has a course in the model. */
  pressures: z.array(z.object({ party: z.string(), claims: z.array(z.string()) })),
  leftOut: z.array(z.object({ what: z.string(), reason: z.string() })),
  /** Whether the offers are packages that reports tell of, or only what a side asks for. */
  offersReported: z.boolean(),
});

/** A paragraph of a report, with the claims that stand in it. */
export const passageSchema = z.object({
  document: documentHead,
  span: z.tuple([z.number().int(), z.number().int()]),
  text: z.string(),
  claims: z.array(z.string()),
});
export const passagesAnswerSchema = z.object({
  case: caseNameSchema,
  passages: z.array(passageSchema),
  total: z.number().int(),
});

export const askAnswerSchema = z.object({
  question: z.string(),
  between: z.array(z.string()).nullable(),
  /** How the question was taken, where that is not plain. */
  notes: z.array(z.string()),
  answer: briefAnswerSchema,
});

export const searchAnswerSchema = z.object({
  claims: z.array(z.object({ case: caseNameSchema, claim: claimSchema })),
  documents: z.array(documentHead.omit({ url: true }).extend({ case: caseNameSchema })),
  parties: z.array(partySchema.omit({ actor: true }).extend({ cases: z.array(caseNameSchema) })),
  cases: z.array(caseNameSchema),
});

/** What a person decides on a claim. `by`: who signs; the server's user where it is left out. */
export const judgementInputSchema = z.object({
  decision: judgementSchema.shape.decision,
  correction: correctionSchema.nullable().default(null),
  by: z.string().trim().min(1).max(200).optional(),
  note: z.string().trim().min(1).max(2000).nullable().default(null),
});

export const addInputSchema = z.object({
  documents: z
    .array(
      z.object({
        /** File name or any name; decides how the text is read: `.html`, `.md`, else plain. */
        name: z.string().min(1).max(300),
        text: z.string().max(20_000_000),
        title: z.string().max(500).nullable().optional(),
        publisher: z.string().max(300).nullable().optional(),
        url: z.string().max(2000).nullable().optional(),
      }),
    )
    .max(2000)
    .default([]),
  /** Web addresses of reports, fetched by the server; private addresses are refused. */
  addresses: z.array(z.string().max(2000)).max(200).default([]),
  /** Publication date; wins over what the documents say. */
  published: partialDateSchema.optional(),
});

const problemsOfReports = z.array(z.object({ code: z.string(), message: z.string(), where: z.string().optional() }));

/** What reads the reports that are added, as whoever started the server chose. */
export const readerSchema = z.object({
  /** `grammar@1`, the built-in reader, or `model:NAME@1`. */
  reader: z.string(),
  /** Host that the text of the reports is sent to; null: it stays on the server. */
  sentTo: z.string().nullable(),
});

export const jobSchema = z.object({
  id: z.string(),
  case: caseNameSchema,
  /** What reads them. */
  reader: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
  /** Reports to read, and those that were. */
  total: z.number().int(),
  finished: z.number().int(),
  added: z.number().int(),
  joined: z.number().int(),
  reread: z.number().int(),
  unchanged: z.number().int(),
  forgotten: z.number().int(),
  claims: z.number().int(),
  /** Claims of a language model that are left out: their report holds no such words, or no such speaker. */
  dropped: z.number().int(),
  /** Reports that a language model could not read, each with the reason, and whether the built-in reader has read it. */
  takenOver: problemsOfReports,
  /** Reports that could not be read, each with the reason and the cure. */
  problems: problemsOfReports,
});

export const forgottenSchema = z.object({ id: z.string(), claims: z.number().int() });

export const analysisSchema = z.record(z.string(), z.unknown());
