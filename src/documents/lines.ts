import { z } from 'zod';
import { createDocument, type ReadDocument } from './create.js';
import type { PartialDate } from './document.js';
import { partialDateSchema } from './document-schema.js';
import { failure, type Result } from './problem.js';

const lineSchema = z.object({
  id: z.string().min(1).optional(),
  text: z.string(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  published: partialDateSchema.nullish(),
  url: z.string().nullish(),
});

/** Documents from JSON lines, one a line, named by `id` or by file and line. A broken line fails alone, with its number. */
export function* readLines(
  name: string,
  bytes: Uint8Array,
  published: PartialDate | undefined,
): Generator<Result<ReadDocument>> {
  let at = 0;
  let number = 0;
  let any = false;
  const decoder = new TextDecoder();
  while (at < bytes.length) {
    const newline = bytes.indexOf(0x0a, at);
    const end = newline === -1 ? bytes.length : newline;
    const line = decoder.decode(bytes.subarray(at, end)).trim();
    at = end + 1;
    number++;
    if (line === '') continue;
    any = true;
    yield readLine(`${name}:${number}`, line, published);
  }
  if (!any) yield failure('document-empty', `${name} is empty; give one JSON object a line.`, name);
}

function readLine(where: string, line: string, published: PartialDate | undefined): Result<ReadDocument> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return failure(
      'line-not-json',
      `${where} is no JSON object; give one object a line, as {"id": …, "text": …}.`,
      where,
    );
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure('line-not-document', `${where}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`, where);
  }
  const { id, text, title = null, publisher = null, url = null } = parsed.data;
  return createDocument({
    name: id ?? where,
    text,
    title,
    publisher,
    url,
    published: published ?? parsed.data.published ?? null,
  });
}
