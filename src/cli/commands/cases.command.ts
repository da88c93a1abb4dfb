import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';

export interface CasesOptions extends LedgerOption {
  readonly format?: 'text' | 'jsonl';
}

/** `--format` of commands that list: a table for people or JSON lines. */
export const listFormat = (): Option =>
  new Option('--format <format>', 'a table for people or one JSON object a line').choices(['text', 'jsonl']);

/** How `rapporteur cases` is called; what it does is loaded when it is. */
export function casesCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('cases')
    .summary('the cases of the ledger')
    .description('Lists the cases with their reports, claims and dates.')
    .addOption(listFormat())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur cases
  rapporteur cases --db team.db --format jsonl`,
    )
    .action(async (options: CasesOptions) => {
      const { listCases } = await import('./cases.js');
      exit(await listCases(options, effects));
    });
}
