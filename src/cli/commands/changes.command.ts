import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';
import { columns, date, list } from '../option-types.js';

export interface ChangesOptions extends LedgerOption {
  readonly since: string;
  readonly until?: string;
  readonly between?: readonly string[];
  readonly format?: 'text' | 'jsonl';
  readonly width?: number;
}

/** How `rapporteur changes` is called; what it does is loaded when it is. */
export function changesCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('changes')
    .summary('what moved between two dates')
    .description(
      'Compares what was known at the end of two days: positions that are new, moved, hardened, softened, dropped or contradicted, offers and their status, the process, forecasts that were settled; each with the claims before and after.',
    )
    .argument('<case>', 'name of the case')
    .requiredOption('--since <date>', 'what was reported after that day (2022, 2022-03 or 2022-03-08)', date)
    .addOption(new Option('--until <date>', 'and by the end of this one; default: all reports').argParser(date))
    .addOption(new Option('--between <A,B>', 'the parties whose negotiation is meant, by name or id').argParser(list))
    .addOption(new Option('--format <format>', 'text for people or one JSON object a line').choices(['text', 'jsonl']))
    .addOption(new Option('--width <columns>', 'width of the text').argParser(columns))
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur changes "Russia and Ukraine" --since 2022-03-10
  rapporteur changes "Russia and Ukraine" --since 2022-03-10 --until 2022-03-29 --format jsonl`,
    )
    .action(async (name: string, options: ChangesOptions) => {
      const { listChanges } = await import('./changes.js');
      exit(await listChanges(name, options, effects));
    });
}
