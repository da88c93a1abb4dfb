import { Command } from 'commander';
import type { Effects } from '../effects.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';

export interface ForgetOptions extends LedgerOption {
  readonly yes?: boolean;
  readonly by?: string;
  readonly because?: string;
}

/** How `rapporteur forget` is called; what it does is loaded when it is. */
export function forgetCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('forget')
    .summary('take a report out for good')
    .description(
      'Takes the text of a report, its claims and the judgements on them out of every case, for good. A tombstone stays, so that it cannot be added again.',
    )
    .argument('<document>', 'id of the document, or its beginning, as rapporteur documents prints it')
    .option('--yes', 'do it; without, it is only said what would go')
    .option('--by <name>', 'who decides; default: RAPPORTEUR_BY, else your user name')
    .option('--because <reason>', 'why, as a file number; kept with the tombstone')
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur forget doc_1a2b3c4d5e6f7a8b
  rapporteur forget doc_1a2b3c4d5e6f7a8b --yes --because "court order 12/23"`,
    )
    .action(async (document: string, options: ForgetOptions) => {
      const { forget } = await import('./forget.js');
      exit(await forget(document, options, effects));
    });
}
