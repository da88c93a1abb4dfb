import { z } from 'zod';
import { blockKinds } from './document.js';

/** A span as JSON. */
export const spanSchema = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);

/** A date as JSON: it keeps its precision. */
export const partialDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');

export const blockSchema = z.object({ kind: z.enum(blockKinds), span: spanSchema });

/** A document as JSON; see `Document`. */
export const documentSchema = z.object({
  /** `doc_` + content hash of the cleaned text. */
  id: z.string(),
  /** File name or address as the user gave it, without folders. */
  name: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** Unknown stays null: nothing is guessed. */
  published: partialDateSchema.nullable(),
  url: z.string().nullable(),
  /** Cleaned text: all offsets of all rooms are into it. */
  text: z.string(),
  /** Paragraph-level blocks in order, not overlapping; every non-blank character lies in one. */
  blocks: z.array(blockSchema),
});
