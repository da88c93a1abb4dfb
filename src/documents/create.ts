import { createHash } from 'node:crypto';
import { blocks } from './blocks.js';
import { cleanText } from './cleaning.js';
import type { Document, PartialDate } from './document.js';
import type { OffsetMap } from './offsets.js';
import { failure, type Result, success } from './problem.js';

/** What a document is made from. What is left out is looked for in the text; what is null is unknown. */
export interface DocumentInput {
  /** File name or address without folders. */
  readonly name: string;
  readonly text: string;
  readonly format?: 'text' | 'markdown';
  readonly title?: string | null;
  readonly publisher?: string | null;
  /** Wins over every date found in the text. */
  readonly published?: PartialDate | null;
  readonly url?: string | null;
}

/** A document, with the way from its offsets back into the text it was made from: null where there is none (HTML). */
export interface ReadDocument extends Document {
  readonly offsets: OffsetMap | null;
}

/**
 * A document from text: cleaned, named by its content, its blocks marked.
 * Fails with `document-empty` or `document-not-english`.
 */
export function createDocument(input: DocumentInput): Result<ReadDocument> {
  const { text, offsets } = cleanText(input.text);
  if (!/\p{L}/u.test(text))
    return failure(
      'document-empty',
      `${input.name} holds no words; give a file with the text of a report.`,
      input.name,
    );
  const marked = blocks(text);
  const titled = marked.find((block) => block.kind === 'title');
  return success({
    id: `doc_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
    name: input.name,
    title: input.title ?? (titled ? text.slice(titled.span[0], titled.span[1]) : null),
    publisher: input.publisher ?? null,
    published: input.published ?? null,
    url: input.url ?? null,
    text,
    blocks: marked,
    offsets,
  });
}
