import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { endpointOption, type LanguageModelOptions, modelOption } from '../language-model-options.js';
import { columns, date } from '../option-types.js';

export interface ReadCommandOptions extends LanguageModelOptions {
  readonly format?: 'text' | 'jsonl';
  readonly show: 'claims' | 'text' | 'attributions' | 'parse';
  readonly published?: string;
  readonly raw?: boolean;
  readonly width?: number;
}

/** How `rapporteur read` is called; what it does is loaded when it is. */
export function readCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('read')
    .summary('the claims that reports make, or what is underneath')
    .description('Reads reports and prints every claim with its source and its exact words, or a layer underneath.')
    .argument(
      '<files...>',
      'text, Markdown, HTML or JSON lines; a folder is read whole; a .conllu file for --show parse',
    )
    .addOption(
      new Option('--format <format>', 'a table for people or one JSON object a line').choices(['text', 'jsonl']),
    )
    .addOption(
      new Option('--show <layer>', 'what to print')
        .choices(['claims', 'text', 'attributions', 'parse'])
        .default('claims'),
    )
    .addOption(new Option('--published <date>', 'publication date of the files, where they do not say').argParser(date))
    .option('--raw', 'offsets into the file as it is, not into the cleaned text')
    .addOption(new Option('--width <columns>', 'width of the table').argParser(columns))
    .addOption(modelOption())
    .addOption(endpointOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur read report.txt
  rapporteur read reports/ --format jsonl > claims.jsonl
  rapporteur read report.txt --show attributions
  rapporteur read dev.conllu --show parse > parsed.conllu
  rapporteur read report.txt --model llama3.3 --endpoint ollama`,
    )
    .action(async (files: string[], options: ReadCommandOptions) => {
      const { read } = await import('./read.js');
      exit(await read(files, options, effects));
    });
}
