import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';
import { date, list } from '../option-types.js';

export interface ModelOptions extends LedgerOption {
  readonly case?: string;
  readonly between?: readonly string[];
  readonly asOf?: string;
  readonly published?: string;
}

/** How `rapporteur model` is called; what it does is loaded when it is. */
export function modelCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('model')
    .summary('draft a bargaining model from reports')
    .description(
      'Reads reports, or a case of the ledger, and prints a model of the bargain as YAML: every number from claims, or an assumption with a wide range.',
    )
    .argument('[files...]', 'text, Markdown, HTML or JSON lines; a folder is read whole; - for standard input')
    .option('--case <case>', 'a case of the ledger in place of files')
    .addOption(new Option('--between <A,B>', 'the parties whose negotiation is meant, by name or id').argParser(list))
    .addOption(
      new Option('--as-of <date>', 'only what was reported by then (2022, 2022-03 or 2022-03-08)').argParser(date),
    )
    .addOption(new Option('--published <date>', 'publication date of the files, where they do not say').argParser(date))
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur model reports/ > model.yaml
  rapporteur model --case uaw > model.yaml
  rapporteur model reports/ --between Russia,Ukraine | rapporteur solve -`,
    )
    .action(async (files: string[], options: ModelOptions, command: Command) => {
      if ((files.length === 0) === (options.case === undefined))
        command.error('error: name files to read, or a case of the ledger with --case, and not both');
      const { model } = await import('./model.js');
      exit(await model(files, options, effects));
    });
}
