import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createDocument, type DocumentInput, type ReadDocument } from './create.js';
import { declaredCharset, decodeText, largestDocument } from './decoding.js';
import type { PartialDate } from './document.js';
import type { FetchEffects } from './fetching.js';
import { filesBelow } from './folders.js';
import { readArticle } from './html.js';
import { loadHtmlTools } from './htmltools.js';
import { printable } from './printable.js';
import { failure, type Result } from './problem.js';
import { isWebAddress } from './web-address.js';

/** What a user may say about all the documents of one call. */
export interface ReadOptions {
  /** Publication date; wins over what the documents say. */
  readonly published?: PartialDate | undefined;
}

/** What is known of a document that comes as bytes, besides. */
export interface ToldOfDocument extends ReadOptions {
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly url?: string | null | undefined;
  /** What it is, where its name does not tell. */
  readonly format?: 'html' | 'markdown' | 'text' | undefined;
  /** The character set that its server gives. */
  readonly charset?: string | null | undefined;
}

/** The world outside, so that a test can bring its own. */
export interface ReadEffects {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** The network, for what is named by its web address. */
  readonly network?: FetchEffects | undefined;
}

/** Parsing takes some forty times a page's size in memory. */
const largestPage = 5 * 1024 * 1024;

/**
 * Reads documents from files, folders, web addresses and standard input (`-`): text, Markdown (`.md`), HTML (`.html`, or what looks so) and
 * JSON lines of `{id?, text, title?, publisher?, published?, url?}` (`.jsonl`). Folders are read with all their folders, sorted by name;
 * `README.*` and dot files are left out. One result a document: what cannot be read gives a failure that names it, and the others are still read.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
  effects: ReadEffects = { stdin: process.stdin },
): AsyncGenerator<Result<ReadDocument>> {
  for (const path of paths) {
    if (isWebAddress(path)) yield* readAddress(path, options, effects.network);
    else if (path === '-') yield* read('standard input', await drain(effects.stdin), options);
    else yield* readPath(path, options);
  }
}

/** The report at a web address, by that address; private addresses are refused. */
export async function* readAddress(
  address: string,
  options: ReadOptions = {},
  network?: FetchEffects,
): AsyncGenerator<Result<ReadDocument>> {
  // Only here: Node's HTTP modules take a tenth of a cold start.
  const { fetchReport } = await import('./fetching.js');
  const fetched = await fetchReport(address, network);
  if (!fetched.ok) {
    yield fetched;
    return;
  }
  const { url, bytes, format, charset } = fetched.value;
  const { hostname, pathname } = new URL(url);
  const name = pathname.split('/').filter(Boolean).at(-1) ?? hostname;
  yield* readBytes(name, bytes, { ...options, url, format, charset });
}

async function* readPath(path: string, options: ReadOptions): AsyncGenerator<Result<ReadDocument>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const { files } = await filesBelow(path);
      if (files.length === 0)
        yield failure(
          'folder-without-documents',
          `${path} holds no .txt, .md, .html or .jsonl file; name the files themselves.`,
          path,
        );
      for (const file of files) yield* readPath(file, options);
    } else if (found.size > largestDocument && !/\.(?:jsonl|ndjson)$/i.test(path))
      yield failure('document-huge', `${path} is larger than 20 MB; split it into its reports.`, path);
    else yield* read(basename(path), await readFile(path), options);
  } catch (error) {
    yield unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): Result<never> {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return failure('file-missing', `${path} does not exist; check the name.`, path);
  if (code === 'EACCES' || code === 'EPERM')
    return failure('file-unreadable', `${path} may not be read; check its permissions.`, path);
  return failure('file-unreadable', `${path} cannot be read (${code}).`, path);
}

async function drain(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(typeof part === 'string' ? Buffer.from(part) : Buffer.from(part));
    size += part.length;
    // One chunk over the limit is enough to tell; the rest of an endless stream is not waited for.
    if (size > largestDocument) break;
  }
  return Buffer.concat(parts);
}

/** Documents from bytes under a name, whose ending tells what they are, as `readDocuments` reads a file of that name. */
export async function* readBytes(
  name: string,
  bytes: Uint8Array,
  told: ToldOfDocument = {},
): AsyncGenerator<Result<ReadDocument>> {
  const { title, publisher, url } = told;
  const known = Object.fromEntries(
    Object.entries({ title, publisher, url }).flatMap(([key, value]) =>
      value == null ? [] : [[key, printable(value)]],
    ),
  );
  if (bytes.length > largestDocument && !/\.(?:jsonl|ndjson)$/i.test(name)) {
    yield failure('document-huge', `${name} is larger than 20 MB; split it into its reports.`, name);
    return;
  }
  for await (const result of read(name, bytes, told))
    yield result.ok ? { ok: true, value: { ...result.value, ...known } } : result;
}

async function* read(name: string, bytes: Uint8Array, options: ToldOfDocument): AsyncGenerator<Result<ReadDocument>> {
  if (options.format === undefined && /\.(?:jsonl|ndjson)$/i.test(name)) {
    // Only here: other files need no schema to be checked by.
    const { readLines } = await import('./lines.js');
    yield* readLines(name, bytes, options.published);
    return;
  }
  const decoded = decodeText(bytes, name, options.charset ?? declaredCharset(bytes));
  if (!decoded.ok) {
    yield decoded;
    return;
  }
  const text = decoded.value;
  const published = options.published ?? null;
  if (options.format === 'html' || /\.(?:html?|xhtml)$/i.test(name) || looksLikeHtml(text)) {
    if (text.length > largestPage) {
      yield failure('document-huge', `${name} is a web page larger than 5 MB; save the article alone.`, name);
      return;
    }
    const article = readArticle(text, await loadHtmlTools());
    yield createDocument({ name, ...article, published: published ?? article.published });
    return;
  }
  const isMarkdown = options.format === undefined ? /\.(?:md|markdown)$/i.test(name) : options.format === 'markdown';
  const format: DocumentInput['format'] = isMarkdown ? 'markdown' : 'text';
  yield createDocument({ name, text, format, published });
}

const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html)[\s>]/i.test(text.slice(0, 1000));
