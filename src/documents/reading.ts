import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createDocument, type ReadDocument } from './create.js';
import type { PartialDate } from './document.js';
import { failure, type Result } from './problem.js';

/** What a user may say about all the files of one call. */
export interface ReadOptions {
  /** Publication date for every document; wins over what the documents say. */
  readonly published?: PartialDate;
}

/** The world outside, so that a test can bring its own. */
export interface ReadEffects {
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/**
 * Reads documents from files, from folders (recursive, sorted by name, `README.*` left out) and from standard input (`-`), one result a
 * document. A file that cannot be read gives a failure that names it; the others are still read.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
  effects: ReadEffects = { stdin: process.stdin },
): AsyncGenerator<Result<ReadDocument>> {
  for (const path of paths) {
    if (path === '-') {
      const parts: Buffer[] = [];
      for await (const part of effects.stdin) parts.push(Buffer.from(part));
      yield read('standard input', Buffer.concat(parts), options);
      continue;
    }
    try {
      if ((await stat(path)).isDirectory()) {
        for (const entry of (await readdir(path)).sort())
          if (/\.(?:txt|md|html?|jsonl)$/i.test(entry) && !/^readme\./i.test(entry))
            yield* readDocuments([join(path, entry)], options, effects);
      } else yield read(basename(path), await readFile(path), options);
    } catch {
      yield failure('file-missing', `${path} cannot be read; check the name.`, path);
    }
  }
}

function read(name: string, bytes: Uint8Array, options: ReadOptions): Result<ReadDocument> {
  return createDocument({ name, text: new TextDecoder().decode(bytes), ...options });
}
