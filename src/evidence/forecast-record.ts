import { z } from 'zod';

/** How a source's forecasts came out. */
export const forecastRecordSchema = z.object({
  source: z.string(),
  /** Forecasts that later reports settled. */
  settled: z.number().int(),
  /** Of these, those that came out as foretold: what was called likely came, what was called unlikely did not. */
  right: z.number().int(),
  /** Of those with a verbal probability; 0 is perfect. Null where none has one. */
  brier: z.number().nullable(),
});
export type ForecastRecord = z.infer<typeof forecastRecordSchema>;
