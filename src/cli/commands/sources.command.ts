import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';
import { date } from '../option-types.js';
import { listFormat } from './cases.command.js';

export interface SourcesOptions extends LedgerOption {
  readonly asOf?: string;
  readonly format?: 'text' | 'jsonl';
}

/** How `rapporteur sources` is called; what it does is loaded when it is. */
export function sourcesCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('sources')
    .summary('who says so, graded, with the reasons')
    .description(
      'Lists the sources of a case: reliability A to F and the credibility of their claims 1 to 6 (Admiralty), each with its reason.',
    )
    .argument('<case>', 'name of the case')
    .addOption(
      new Option('--as-of <date>', 'only what was reported by then (2022, 2022-03 or 2022-03-08)').argParser(date),
    )
    .addOption(listFormat())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur sources "Russia and Ukraine"
  rapporteur sources uaw --as-of 2023-09-20 --format jsonl`,
    )
    .action(async (name: string, options: SourcesOptions) => {
      const { listSources } = await import('./sources.js');
      exit(await listSources(name, options, effects));
    });
}
