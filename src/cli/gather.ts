import { isAbsolute, join } from 'node:path';
import { type PartialDate, type ReadDocument, readDocuments } from '../documents/index.js';
import type { Effects } from './effects.js';
import { problemLine } from './problems.js';

export interface Gathered {
  readonly documents: readonly ReadDocument[];
  /** How many files could not be read; each has been said. */
  readonly failed: number;
}

/** The documents of a command line. A file that cannot be read is said on standard error, and the others are still read. */
export async function gather(
  files: readonly string[],
  published: PartialDate | undefined,
  effects: Effects,
): Promise<Gathered> {
  const documents: ReadDocument[] = [];
  let failed = 0;
  const paths = files.map((file) => (file === '-' || isAbsolute(file) ? file : join(effects.cwd, file)));
  for await (const result of readDocuments(paths, published === undefined ? {} : { published }, effects)) {
    if (result.ok) documents.push(result.value);
    else {
      failed++;
      effects.warn(`rapporteur: ${problemLine(result.problem)}\n`);
    }
  }
  return { documents, failed };
}
