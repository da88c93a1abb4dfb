import { z } from 'zod';
import { sourceSchema } from '../claims/schemas.js';
import { forecastRecordSchema } from './forecast-record.js';

/** What the claims of one source show of it. */
export const sourceGradesSchema = z.object({
  name: z.string(),
  type: sourceSchema.shape.type,
  access: sourceSchema.shape.access,
  affiliation: z.string().nullable(),
  /** Reliability letters with their reason and how many claims carry them, the commonest first. */
  reliability: z.array(z.object({ grade: z.string(), reason: z.string(), claims: z.number().int() })),
  /** How many of its claims have each credibility, 1 to 6. */
  credibility: z.record(z.string(), z.number().int()),
  claims: z.number().int(),
  documents: z.number().int(),
  /** Claims of other origins that say the same as one of its own; and that contradict one. */
  borneOut: z.number().int(),
  contradicted: z.number().int(),
  forecasts: forecastRecordSchema.nullable(),
});
export type SourceGrades = z.infer<typeof sourceGradesSchema>;
