import { weigh } from '../../evidence/index.js';
import { draftModel, formatDraft } from '../../modelling/index.js';
import { createPicture } from '../../picture/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import { gather } from '../gather.js';
import { problemLine } from '../problems.js';
import { readClaims } from '../read-claims.js';
import type { ModelOptions } from './model.command.js';

/** `rapporteur model`: reads reports and drafts the bargain that they tell of; nothing is stored. */
export async function model(files: readonly string[], options: ModelOptions, effects: Effects): Promise<number> {
  const { documents, failed } = await gather(files, options.published, effects);
  if (documents.length === 0) {
    if (failed === 0)
      effects.warn('rapporteur: no document to read; name a file or a folder with .txt, .md or .html files.\n');
    return FAILED;
  }
  const picture = createPicture({
    documents,
    claims: weigh(documents, readClaims(documents, effects)),
    ...(options.between ? { between: options.between } : {}),
    ...(options.asOf ? { asOf: options.asOf } : {}),
  });
  const drafted = draftModel(picture);
  if (!drafted.ok) {
    effects.warn(`rapporteur: ${problemLine(drafted.problem)}\n`);
    return FAILED;
  }
  effects.write(formatDraft(drafted.value, picture));
  return failed > 0 ? FAILED : DONE;
}
