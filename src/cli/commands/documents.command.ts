import { Command } from 'commander';
import type { Effects } from '../effects.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';
import { listFormat } from './cases.command.js';

export interface DocumentsOptions extends LedgerOption {
  readonly format?: 'text' | 'jsonl';
}

/** How `rapporteur documents` is called; what it does is loaded when it is. */
export function documentsCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('documents')
    .summary('the reports of a case')
    .description('Lists the reports of a case by date of publication, those without one last.')
    .argument('<case>', 'name of the case')
    .addOption(listFormat())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur documents "Russia and Ukraine"
  rapporteur documents uaw --format jsonl`,
    )
    .action(async (name: string, options: DocumentsOptions) => {
      const { listDocuments } = await import('./documents.js');
      exit(await listDocuments(name, options, effects));
    });
}
