import { Command, Option } from 'commander';
import type { ExportFormat } from '../../desk/index.js';
import type { Effects } from '../effects.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';
import { date } from '../option-types.js';

const exportFormats = [
  'csv',
  'jsonl',
  'parquet',
  'plover',
  'web-annotation',
] as const satisfies readonly ExportFormat[];

export interface ExportOptions extends LedgerOption {
  readonly format: ExportFormat;
  readonly asOf?: string;
  readonly output?: string;
}

/** How `rapporteur export` is called; what it does is loaded when it is. */
export function exportCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('export')
    .summary('a case as data for other tools')
    .description(
      'Writes the claims of a case, with their grades and judgements, or the bargain drafted of it, in a form that other tools read.',
    )
    .argument('<case>', 'name of the case')
    .addOption(
      new Option('--format <format>', 'what to write').choices([...exportFormats, 'genius']).makeOptionMandatory(),
    )
    .addOption(
      new Option('--as-of <date>', 'only what was reported by then (2022, 2022-03 or 2022-03-08)').argParser(date),
    )
    .option('--output <file>', 'where to; default: standard output. Parquet needs a file; genius a folder')
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur export uaw --format csv > uaw.csv
  rapporteur export "Russia and Ukraine" --format parquet --output claims.parquet
  rapporteur export "Russia and Ukraine" --format plover --as-of 2022-03-16 > events.jsonl
  rapporteur export uaw --format genius --output uaw-domain`,
    )
    .action(async (name: string, options: Omit<ExportOptions, 'format'> & { format: ExportFormat | 'genius' }) => {
      const { format } = options;
      if (format === 'genius') {
        const { exportModel } = await import('./export-model.js');
        return exit(await exportModel(name, options, effects));
      }
      const { exportCase } = await import('./export.js');
      exit(await exportCase(name, { ...options, format }, effects));
    });
}
