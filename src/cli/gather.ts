import { isAbsolute, join } from 'node:path';
import { documentFiles, isWebAddress, type PartialDate, type ReadDocument, readDocuments } from '../documents/index.js';
import type { Effects } from './effects.js';
import { sayLeftOut } from './left-out.js';
import { problemLine } from './problems.js';

export interface Gathered {
  readonly documents: readonly ReadDocument[];
  /** How many files could not be read; each has been said. */
  readonly failed: number;
}

/** The documents of a command line. A file that cannot be read is said on standard error, and the others are still read; so is what folders hold besides. */
export async function gather(
  files: readonly string[],
  published: PartialDate | undefined,
  effects: Effects,
): Promise<Gathered> {
  const documents: ReadDocument[] = [];
  let failed = 0;
  const found = await documentFiles(files.map((file) => pathOf(file, effects)));
  for await (const result of readDocuments(found.files, published === undefined ? {} : { published }, effects)) {
    if (result.ok) documents.push(result.value);
    else {
      failed++;
      effects.warn(`rapporteur: ${problemLine(result.problem)}\n`);
    }
  }
  sayLeftOut(found.skipped, effects);
  return { documents, failed };
}

/** What a user names, as a path from where the command was given; standard input and web addresses stay as they are. */
export const pathOf = (file: string, { cwd }: Pick<Effects, 'cwd'>): string =>
  file === '-' || isWebAddress(file) || isAbsolute(file) ? file : join(cwd, file);
