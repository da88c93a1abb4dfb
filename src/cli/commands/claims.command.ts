import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';
import { columns, date, whole } from '../option-types.js';
import { listFormat } from './cases.command.js';

export interface ClaimsOptions extends LedgerOption {
  readonly kind?: string;
  readonly party?: string;
  readonly issue?: string;
  readonly source?: string;
  readonly since?: string;
  readonly until?: string;
  readonly when?: string;
  readonly search?: string;
  readonly limit?: number;
  readonly format?: 'text' | 'jsonl';
  readonly width?: number;
}

/** How `rapporteur claims` is called; what it does is loaded when it is. */
export function claimsCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('claims')
    .summary('the claims of a case')
    .description('Prints the claims of a case that pass all filters, each with its id and what people judged of it.')
    .argument('<case>', 'name of the case')
    .option('--kind <kind>', 'as demand, offer, refusal (docs/claims.md)')
    .option('--party <party>', 'who acts or is addressed, by name or id')
    .option('--issue <issue>', 'as security.alliance, or security for the whole group')
    .option('--source <name>', 'part of the name of who says so')
    .addOption(new Option('--since <date>', 'reported on that date or later').argParser(date))
    .addOption(new Option('--until <date>', 'reported by then').argParser(date))
    .addOption(new Option('--when <date>', 'about this day, month or year, whenever reported').argParser(date))
    .option('--search <words>', 'words that all stand in the claim or its quotation')
    .addOption(new Option('--limit <n>', 'at most so many').argParser(whole(1, 1_000_000)))
    .addOption(listFormat())
    .addOption(new Option('--width <columns>', 'width of the table').argParser(columns))
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur claims "Russia and Ukraine" --kind demand --party Russia
  rapporteur claims "Russia and Ukraine" --issue security --since 2022-03-10 --format jsonl
  rapporteur claims uaw --search "four-day week"`,
    )
    .action(async (name: string, options: ClaimsOptions) => {
      const { listClaims } = await import('./claims.js');
      exit(await listClaims(name, options, effects));
    });
}
