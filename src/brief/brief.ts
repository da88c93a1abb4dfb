import { z } from 'zod';
import { documentSchema, partialDateSchema, spanSchema } from '../documents/schemas.js';
import { holdings, lanes, sectionIds } from './parts.js';

/** A stretch of text in one voice. `quote`: words that a document has verbatim, printed with their quotation marks. */
export const runSchema = z.object({
  text: z.string(),
  mark: z.enum(['strong', 'soft', 'quote', 'denied', 'label']).optional(),
});
export type Run = z.infer<typeof runSchema>;

/** One sentence, list item or table cell, with the numbers of the citations that it stands on. */
export const sentenceSchema = z.object({ runs: z.array(runSchema), cites: z.array(z.number().int().positive()) });
export type Sentence = z.infer<typeof sentenceSchema>;

export const holdingSchema = z.enum(holdings);

const citesSchema = z.array(z.number().int().positive());

export const matrixSchema = z.object({
  chart: z.literal('matrix'),
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      label: z.string(),
      cells: z.array(
        z.object({ held: holdingSchema, text: z.string(), date: partialDateSchema.nullable(), cites: citesSchema }),
      ),
    }),
  ),
});

export const timelineSchema = z.object({
  chart: z.literal('timeline'),
  title: z.string(),
  /** Dates on which the documents were published. */
  reports: z.array(partialDateSchema),
  entries: z.array(
    z.object({
      lane: z.enum(lanes),
      /** When it happened or is due; null: no document dates it. */
      from: partialDateSchema,
      to: partialDateSchema,
      reported: partialDateSchema.nullable(),
      label: z.string(),
      /** Still to come, seen from the report. */
      ahead: z.boolean(),
      cites: citesSchema,
    }),
  ),
});

export const likelihoodsSchema = z.object({
  chart: z.literal('likelihoods'),
  title: z.string(),
  rows: z.array(
    z.object({
      label: z.string(),
      low: z.number().min(0).max(1),
      high: z.number().min(0).max(1),
      /** The brief's own judgement, or a range that a survey gives to a source's words. */
      whose: z.enum(['brief', 'source']),
      phrase: z.string(),
      cites: citesSchema,
    }),
  ),
});

export const originsSchema = z.object({
  chart: z.literal('origins'),
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(
    z.object({ label: z.string(), cells: z.array(z.enum(['asserts', 'denies', 'silent'])), cites: citesSchema }),
  ),
});

export const decisionSchema = z.object({
  chart: z.literal('decision'),
  title: z.string(),
  root: z.string(),
  branches: z.array(
    z.object({
      label: z.string(),
      outcomes: z.array(z.object({ text: z.string(), cites: citesSchema })),
    }),
  ),
});

/** Where each side stood on one issue's ordered options, report by report. */
export const movementSchema = z.object({
  chart: z.literal('movement'),
  title: z.string(),
  /** Labels of the options, in order. */
  options: z.array(z.string()),
  parties: z.array(z.string()),
  points: z.array(
    z.object({
      /** Place in `parties` and in `options`. */
      party: z.number().int(),
      option: z.number().int(),
      date: partialDateSchema,
      held: holdingSchema,
      cites: citesSchema,
    }),
  ),
});

/** The options that each side is reported to hold to, issue by issue: a band from the first to the last of them. */
export const rangesSchema = z.object({
  chart: z.literal('ranges'),
  title: z.string(),
  parties: z.array(z.string()),
  rows: z.array(
    z.object({
      label: z.string(),
      options: z.array(z.string()),
      /** One a party; null: no report places it. */
      bands: z.array(
        z.object({ from: z.number().int(), to: z.number().int(), held: holdingSchema, cites: citesSchema }).nullable(),
      ),
    }),
  ),
});

export const chartSchema = z.discriminatedUnion('chart', [
  matrixSchema,
  movementSchema,
  rangesSchema,
  timelineSchema,
  likelihoodsSchema,
  originsSchema,
  decisionSchema,
]);
export type MatrixChart = z.infer<typeof matrixSchema>;
export type MovementChart = z.infer<typeof movementSchema>;
export type RangesChart = z.infer<typeof rangesSchema>;
export type TimelineChart = z.infer<typeof timelineSchema>;
export type LikelihoodsChart = z.infer<typeof likelihoodsSchema>;
export type OriginsChart = z.infer<typeof originsSchema>;
export type DecisionChart = z.infer<typeof decisionSchema>;
export type Chart = z.infer<typeof chartSchema>;

export const tableSchema = z.object({
  type: z.literal('table'),
  caption: z.string(),
  columns: z.array(z.string()),
  /** The first cell of a row names the row. */
  rows: z.array(z.array(sentenceSchema)),
  /**
   * How a row reads where columns are too narrow. With `main`: that cell is a line, its label before it and the others after it, under the first cell, which
   * rows may have in common. Without: the first cell is a heading, its label beside it, and every other cell a line. `least`: letters that each column but
   * the first needs; where all have them, they are columns. Absent: never.
   */
  entries: z
    .object({
      label: z.number().int().nullable(),
      main: z.number().int().nullable(),
      least: z.number().int().positive().optional(),
    })
    .optional(),
});
export type Table = z.infer<typeof tableSchema>;

export const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), sentences: z.array(sentenceSchema) }),
  /** `numbered`: other sections refer to the items by their place. */
  z.object({
    type: z.literal('list'),
    items: z.array(z.array(sentenceSchema)),
    numbered: z.literal(true).optional(),
  }),
  tableSchema,
  z.object({ type: z.literal('chart'), chart: chartSchema }),
]);
export type BriefBlock = z.infer<typeof blockSchema>;

export const sectionSchema = z.object({ id: z.enum(sectionIds), title: z.string(), blocks: z.array(blockSchema) });
export type Section = z.infer<typeof sectionSchema>;

/** `[n]`: the claim (null: a sentence quoted for what no claim says), and where its words stand. `text.slice(...span) === quote`, and `sentence` holds the quote. */
export const citationSchema = z.object({
  number: z.number().int().positive(),
  claim: z.string().nullable(),
  document: documentSchema.omit({ text: true, blocks: true }),
  span: spanSchema,
  quote: z.string(),
  sentenceSpan: spanSchema,
  sentence: z.string(),
  /** Who says it, in words: a source, the report's own voice, nobody plain; empty where no claim was read from the sentence. */
  saidBy: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

/** The answer to one question on one date, in words, tables and charts, each cited. */
export const briefSchema = z.object({
  version: z.literal('brief@1'),
  title: z.string(),
  question: z.string(),
  asOf: partialDateSchema.nullable(),
  documents: z.number().int(),
  origins: z.number().int(),
  claims: z.number().int(),
  scale: z.object({
    name: z.string(),
    bands: z.array(z.object({ term: z.string(), low: z.number(), high: z.number() })),
  }),
  sections: z.array(sectionSchema),
  glossary: z.array(z.object({ term: z.string(), meaning: z.string() })),
  citations: z.array(citationSchema),
  /** Words of the running text: paragraphs and lists of the sections before Sources; tables and charts not counted. */
  words: z.number().int(),
  generatedBy: z.string(),
});
export type Brief = z.infer<typeof briefSchema>;
