import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { date, list } from '../option-types.js';

export interface ModelOptions {
  readonly between?: readonly string[];
  readonly asOf?: string;
  readonly published?: string;
}

/** How `rapporteur model` is called; what it does is loaded when it is. */
export function modelCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('model')
    .summary('draft a bargaining model from reports')
    .description(
      'Reads reports and prints a model of the bargain as YAML: every number from claims, or an assumption with a wide range.',
    )
    .argument('<files...>', 'text, Markdown, HTML or JSON lines; a folder is read whole; - for standard input')
    .addOption(new Option('--between <A,B>', 'the parties whose negotiation is meant, by name or id').argParser(list))
    .addOption(
      new Option('--as-of <date>', 'only what was reported by then (2022, 2022-03 or 2022-03-08)').argParser(date),
    )
    .addOption(new Option('--published <date>', 'publication date of the files, where they do not say').argParser(date))
    .addHelpText(
      'after',
      `
Examples:
  rapporteur model reports/ > model.yaml
  rapporteur model reports/ --between Russia,Ukraine | rapporteur solve -`,
    )
    .action(async (files: string[], options: ModelOptions) => {
      const { model } = await import('./model.js');
      exit(await model(files, options, effects));
    });
}
