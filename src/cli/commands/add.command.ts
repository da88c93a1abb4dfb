import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { endpointOption, type LanguageModelOptions, modelOption } from '../language-model-options.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';
import { date } from '../option-types.js';

export interface AddOptions extends LedgerOption, LanguageModelOptions {
  readonly published?: string;
}

/** How `rapporteur add` is called; what it does is loaded when it is. */
export function addCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('add')
    .summary('read reports into a case of the ledger')
    .description(
      'Reads reports and keeps them, with their claims, in a case of the ledger. Adding a report twice changes nothing.',
    )
    .argument('<case>', 'name of the negotiation, as “Russia and Ukraine”; made where it is new')
    .argument(
      '<files...>',
      'text, Markdown, HTML or JSON lines; a folder is read whole; https://… is fetched; - is standard input',
    )
    .addOption(
      new Option('--published <date>', 'publication date of the files; wins over what they say').argParser(date),
    )
    .addOption(modelOption())
    .addOption(endpointOption())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur add "Russia and Ukraine" examples/ukraine-2022
  rapporteur add "Russia and Ukraine" statement.txt --published 2022-03-08
  rapporteur add uaw examples/uaw-2023 --db team.db`,
    )
    .action(async (name: string, files: string[], options: AddOptions) => {
      const { add } = await import('./add.js');
      exit(await add(name, files, options, effects));
    });
}
