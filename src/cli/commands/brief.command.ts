import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { endpointOption, type LanguageModelOptions, modelOption } from '../language-model-options.js';
import { columns, date, list } from '../option-types.js';

export interface BriefOptions extends LanguageModelOptions {
  readonly between?: readonly string[];
  readonly asOf?: string;
  readonly published?: string;
  readonly format: 'text' | 'md' | 'html' | 'json';
  readonly width?: number;
}

/** How `rapporteur brief` is called; what it does is loaded when it is. */
export function briefCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('brief')
    .summary('read reports and answer: what is going on?')
    .description(
      'Reads reports (files, folders, https://…, - for standard input) and prints the brief. Nothing is stored.',
    )
    .argument('<files...>', 'text, Markdown, HTML or JSON lines; a folder is read whole')
    .addOption(new Option('--between <A,B>', 'the parties whose negotiation is meant, by name or id').argParser(list))
    .addOption(
      new Option('--as-of <date>', 'only what was reported by then (2022, 2022-03 or 2022-03-08)').argParser(date),
    )
    .addOption(new Option('--published <date>', 'publication date of the files, where they do not say').argParser(date))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'md', 'html', 'json']).default('text'))
    .addOption(new Option('--width <columns>', 'width of the text').argParser(columns))
    .addOption(modelOption())
    .addOption(endpointOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur brief report.txt
  rapporteur brief reports/ --between Russia,Ukraine --as-of 2022-03-16
  rapporteur brief reports/ --format html > brief.html
  rapporteur brief report.txt --model llama3.3 --endpoint ollama`,
    )
    .action(async (files: string[], options: BriefOptions) => {
      const { brief } = await import('./brief.js');
      exit(await brief(files, options, effects));
    });
}
