import { weigh } from '../../evidence/index.js';
import { draftModel, formatDraft } from '../../modelling/index.js';
import { createPicture, type Picture, type PictureOptions } from '../../picture/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import { gather } from '../gather.js';
import { problemLine } from '../problems.js';
import { builtInClaims } from '../read-claims.js';
import type { ModelOptions } from './model.command.js';

/** `rapporteur model`: drafts the bargain that reports, or a case of the ledger, tell of; nothing is stored. */
export async function model(files: readonly string[], options: ModelOptions, effects: Effects): Promise<number> {
  if (options.case !== undefined) {
    // Only here: files need no module of the ledger.
    const { lookAtCase } = await import('../look-at-case.js');
    return lookAtCase(options.case, options, effects, (picture) => print(picture, effects));
  }
  const { documents, failed } = await gather(files, options.published, effects);
  if (documents.length === 0) {
    if (failed === 0)
      effects.warn('rapporteur: no document to read; name a file or a folder with .txt, .md or .html files.\n');
    return FAILED;
  }
  const claims = weigh(documents, builtInClaims(documents, effects));
  const code = print(createPicture({ documents, claims, ...asked(options) }), effects);
  return failed > 0 ? FAILED : code;
}

const asked = ({ between, asOf }: ModelOptions): Pick<PictureOptions, 'between' | 'asOf'> => ({
  ...(between ? { between } : {}),
  ...(asOf ? { asOf } : {}),
});

function print(picture: Picture, effects: Effects): number {
  const drafted = draftModel(picture);
  if (!drafted.ok) {
    effects.warn(`rapporteur: ${problemLine(drafted.problem)}\n`);
    return FAILED;
  }
  effects.write(formatDraft(drafted.value, picture));
  return DONE;
}
