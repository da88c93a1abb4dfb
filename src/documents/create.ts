import { createHash } from 'node:crypto';
import { blocks } from './blocks.js';
import { cleanText } from './cleaning.js';
import type { Block, Document, PartialDate } from './document.js';
import { otherLanguage } from './english.js';
import { readHead } from './head.js';
import { stripMarkdown } from './markdown.js';
import { composeOffsets, type OffsetMap } from './offsets.js';
import { printable } from './printable.js';
import { failure, type Result, success } from './problem.js';
import { fieldDate, nameDate } from './published.js';

/** What a document is made from. What is left out or null is looked for in the text. */
export interface DocumentInput {
  /** File name or address without folders. A date in it (`2022-03-08-talks.md`) is the last resort for the publication date. */
  readonly name: string;
  readonly text: string;
  /** Markdown has its marks and front matter taken off. Default: text. */
  readonly format?: 'text' | 'markdown';
  readonly title?: string | null;
  readonly publisher?: string | null;
  /** Wins over every date found in the text. */
  readonly published?: PartialDate | null;
  readonly url?: string | null;
  /** Blocks that the markup of a page told, as spans of `text` (HTML; its text must be clean already). */
  readonly hints?: readonly Block[];
}

/** A document, with the way from its offsets back into the text it was made from (`rawOffset`): null where there is none, as for HTML. */
export interface ReadDocument extends Document {
  readonly offsets: OffsetMap | null;
}

/**
 * A document from text: cleaned, named by its content, its blocks marked, its title, publisher and publication date found where the
 * text tells them. Fails with `document-empty` or `document-not-english`.
 */
export function createDocument(input: DocumentInput): Result<ReadDocument> {
  const cleaned = cleanText(input.text);
  const markdown = input.format === 'markdown' ? stripMarkdown(cleaned.text) : null;
  const text = markdown?.text ?? cleaned.text;
  if (!/\p{L}/u.test(text))
    return failure(
      'document-empty',
      `${input.name} holds no words; give a file with the text of a report.`,
      input.name,
    );
  const language = otherLanguage(text);
  if (language !== null)
    return failure(
      'document-not-english',
      `${input.name} seems to be in ${language}; only English is read, so give a translation.`,
      input.name,
    );
  const marked = blocks(text, input.hints ?? markdown?.hints ?? []);
  const head = readHead(text, marked);
  const front = markdown?.fields;
  const frontDate = front?.get('published');
  return success({
    id: `doc_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
    name: line(input.name) ?? 'unnamed',
    title: line(input.title ?? front?.get('title') ?? head.title),
    publisher: line(input.publisher ?? front?.get('publisher') ?? head.publisher),
    published:
      input.published ??
      (frontDate === undefined ? null : fieldDate(frontDate)) ??
      head.published ??
      nameDate(input.name),
    url: line(input.url ?? front?.get('url') ?? head.url),
    text,
    blocks: marked,
    offsets:
      input.hints !== undefined
        ? null
        : markdown === null
          ? cleaned.offsets
          : composeOffsets(markdown.offsets, cleaned.offsets),
  });
}

/** What stands beside the text comes from strangers too: file names, markup, a server's or a sender's fields. */
const line = (text: string | null): string | null => (text === null ? null : printable(text) || null);
