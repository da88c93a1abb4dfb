import { writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { exported } from '../../desk/index.js';
import { weighWithRecord } from '../../evidence/index.js';
import { loadCase } from '../../ledger/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED, MISUSED } from '../exit-codes.js';
import { lookIntoCase } from '../use-ledger.js';
import { sayUndated } from '../what-counts.js';
import type { ExportOptions } from './export.command.js';

/** `rapporteur export`: a case as data for other tools. */
export async function exportCase(name: string, options: ExportOptions, effects: Effects): Promise<number> {
  const { format, output } = options;
  if (format === 'parquet' && output === undefined) {
    effects.warn('rapporteur: Parquet is no text; say where to with --output FILE.\n');
    return MISUSED;
  }
  return lookIntoCase(name, options, effects, async (ledger, found) => {
    const { documents, claims, judgements, undated } = await loadCase(ledger, found.id, options.asOf);
    sayUndated(undated, effects);
    const weighed = weighWithRecord(documents, claims, judgements);
    const parts = await exported(format, found.name, weighed, documents);
    if (output === undefined) {
      for (const part of parts) effects.write(part as string);
      return DONE;
    }
    const path = isAbsolute(output) ? output : join(effects.cwd, output);
    try {
      await writeFile(path, parts);
    } catch (error) {
      effects.warn(`rapporteur: ${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? error}).\n`);
      return FAILED;
    }
    effects.warn(`rapporteur: ${weighed.length.toLocaleString('en')} claims of “${found.name}” in ${path}.\n`);
    return DONE;
  });
}
