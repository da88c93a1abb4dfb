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
  if (options.case !== undefined) return modelOfCase(options.case, options, effects);
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

/** The ledger's modules are loaded only where a case is named: files need none of them. */
async function modelOfCase(name: string, options: ModelOptions, effects: Effects): Promise<number> {
  const { loadCase } = await import('../../ledger/index.js');
  const { pictureOf } = await import('../../desk/index.js');
  const { sayUndated } = await import('../what-counts.js');
  const { lookIntoCase } = await import('../use-ledger.js');
  return lookIntoCase(name, options, effects, async (ledger, found) => {
    const loaded = await loadCase(ledger, found.id, options.asOf);
    sayUndated(loaded.undated, effects);
    return print(pictureOf(loaded, options), effects);
  });
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
