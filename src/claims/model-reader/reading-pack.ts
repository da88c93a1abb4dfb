import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { kinds } from '../kinds.js';

/** packs/model/reading.yaml: what a language model is told, and where models are served. */
export const readingPackSchema = z.strictObject({
  instructions: z.string(),
  kinds: z.record(z.enum(kinds), z.string()),
  endpoints: z.record(z.string(), z.url()),
});
export type ReadingPack = z.infer<typeof readingPackSchema>;

/** The instructions that ship with Rapporteur. */
export const shippedReadingPack = (): ReadingPack => shippedPack('model/reading') as ReadingPack;
