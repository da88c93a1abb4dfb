import { createBrief } from '../../brief/index.js';
import { weigh } from '../../evidence/index.js';
import { createPicture } from '../../picture/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import { gather } from '../gather.js';
import { printBrief } from '../print-brief.js';
import { readClaims } from '../read-claims.js';
import type { BriefOptions } from './brief.command.js';

/** `rapporteur brief`: reads and answers at once; nothing is stored. */
export async function brief(files: readonly string[], options: BriefOptions, effects: Effects): Promise<number> {
  const { documents, failed } = await gather(files, options.published, effects);
  if (documents.length === 0) {
    if (failed === 0)
      effects.warn('rapporteur: no document to read; name a file or a folder with .txt, .md or .html files.\n');
    return FAILED;
  }
  const read = await readClaims(documents, options, effects);
  if (read === null) return FAILED;
  const claims = weigh(documents, read.claims);
  const picture = createPicture({
    documents,
    claims,
    ...(options.between ? { between: options.between } : {}),
    ...(options.asOf ? { asOf: options.asOf } : {}),
  });
  printBrief(createBrief({ picture, documents }), options, effects);
  return failed + read.failed > 0 ? FAILED : DONE;
}
