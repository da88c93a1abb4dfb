import { mkdir, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { formatGenius } from '../../bargaining/index.js';
import { pictureOf } from '../../desk/index.js';
import { loadCase } from '../../ledger/index.js';
import { draftModel } from '../../modelling/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED, MISUSED } from '../exit-codes.js';
import { problemLine } from '../problems.js';
import { lookIntoCase } from '../use-ledger.js';
import { sayUndated } from '../what-counts.js';
import type { ExportOptions } from './export.command.js';

/**
 * `rapporteur export --format genius`: the model drafted of a case as one file for the domain and one a party, into a folder. The format holds
 * numbers alone: what is assumed and what reported stays behind, as do rules between issues, which is said. (GeniusWeb profiles give no deal as a bid, so that no drafted
 * model fits them.)
 */
export async function exportModel(
  name: string,
  options: Omit<ExportOptions, 'format'>,
  effects: Effects,
): Promise<number> {
  const { output } = options;
  if (output === undefined) {
    effects.warn(
      'rapporteur: a domain and its profiles are several files; say into which folder with --output FOLDER.\n',
    );
    return MISUSED;
  }
  return lookIntoCase(name, options, effects, async (ledger, found) => {
    const loaded = await loadCase(ledger, found.id, options.asOf);
    sayUndated(loaded.undated, effects);
    const drafted = draftModel(pictureOf(loaded, { asOf: options.asOf }));
    const rules = drafted.ok ? drafted.value.model.rules : [];
    const files = drafted.ok ? formatGenius({ ...drafted.value.model, rules: [] }) : drafted;
    if (!files.ok) {
      effects.warn(`rapporteur: ${problemLine(files.problem)}\n`);
      return FAILED;
    }
    const folder = isAbsolute(output) ? output : join(effects.cwd, output);
    try {
      await mkdir(folder, { recursive: true });
      for (const file of files.value) await writeFile(join(folder, file.name), file.text);
    } catch (error) {
      effects.warn(`rapporteur: ${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? error}).\n`);
      return FAILED;
    }
    effects.warn(
      `rapporteur: ${files.value.map((f) => f.name).join(', ')} in ${folder}. They hold best guesses alone; rapporteur model tells which are assumed.\n`,
    );
    if (rules.length > 0)
      effects.warn(
        `rapporteur: The format has no rules between issues; left out: ${rules.map((r) => r.because).join('; ')}.\n`,
      );
    return DONE;
  });
}
