import { z } from 'zod';
import { shippedPack } from './resource.js';

const words = z.array(z.string().min(1));
/** The pack `documents/metadata`. */
export const metadataSchema = z.strictObject({
  headers: z.strictObject({
    published: words,
    updated: words,
    title: words,
    publisher: words,
    author: words,
    url: words,
    other: words,
  }),
  pages: z.strictObject({ published: words, title: words, publisher: words }),
  months: z.array(words).length(12),
  days: words,
  pieceLabels: words,
  publisherWords: words,
});
export type Metadata = z.infer<typeof metadataSchema>;
export type HeaderField = keyof Metadata['headers'];

/** The words by which reports say what they are. */
export const metadata = (): Metadata => shippedPack('documents/metadata') as Metadata;

let fields: ReadonlyMap<string, HeaderField> | undefined;
/** The field that a label names ("Date published"), or undefined. */
export function headerField(label: string): HeaderField | undefined {
  fields ??= new Map(
    Object.entries(metadata().headers).flatMap(([field, labels]) => labels.map((name) => [name, field as HeaderField])),
  );
  return fields.get(label.trim().toLowerCase().replace(/[_-]/g, ' '));
}

/** A line such as `Published: 8 March 2022`: which field, and where in the line its value starts; null where it is none. */
export function headerLine(line: string): { readonly field: HeaderField; readonly valueAt: number } | null {
  const match = /^\**([A-Za-z][A-Za-z _-]{1,20}?)\**\s*:\**\s*/.exec(line);
  if (match === null || line.length > 300) return null;
  const field = headerField(match[1]!);
  return field === undefined ? null : { field, valueAt: match[0].length };
}
