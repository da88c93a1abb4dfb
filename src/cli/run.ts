import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Effects } from './effects.js';

/** Done. */
export const DONE = 0;
/** Something asked for could not be done. */
export const FAILED = 1;
/** The command line makes no sense. */
export const MISUSED = 2;

const examples = `
Examples:
  rapporteur brief examples/ukraine-2022
  rapporteur brief report.txt --published 2022-03-08 --format html > brief.html
  rapporteur brief examples/ukraine-2022 --as-of 2022-03-16
  rapporteur read report.txt
  curl -s https://example.org/story.html | rapporteur read - --format jsonl

Exit codes: 0 done, 1 failed, 2 misused. Documentation: docs/ in the package.`;

/**
 * Runs one command line. Each command is parsed here and loaded only when asked for, so that `--help` and a plain
 * story start at once.
 * @returns the exit code.
 */
export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  let code = DONE;
  const program = new Command('rapporteur')
    .description(
      'What is going on in the negotiations between X and Y? Reads the reporting and answers, every line cited.',
    )
    .version('0.1.0', '-V, --version')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: effects.write,
      writeErr: effects.warn,
      getOutHelpWidth: () => Math.min(100, effects.terminal.width),
    })
    .showHelpAfterError('(rapporteur --help shows the commands, rapporteur COMMAND --help its options with examples)');

  program
    .command('brief')
    .summary('read reports and answer: what is going on?')
    .description('Reads reports (files, folders, - for standard input) and prints the brief. Nothing is stored.')
    .argument('<files...>', 'text, Markdown, HTML or JSON lines; a folder is read whole')
    .addOption(new Option('--between <A,B>', 'the parties whose negotiation is meant, by name or id').argParser(list))
    .addOption(
      new Option('--as-of <date>', 'only what was reported by then (2022, 2022-03 or 2022-03-08)').argParser(date),
    )
    .addOption(new Option('--published <date>', 'publication date of the files, where they do not say').argParser(date))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'md', 'html', 'json']).default('text'))
    .addOption(new Option('--width <columns>', 'width of the text').argParser(columns))
    .addHelpText(
      'after',
      `
Examples:
  rapporteur brief report.txt
  rapporteur brief reports/ --between Russia,Ukraine --as-of 2022-03-16
  rapporteur brief reports/ --format html > brief.html`,
    )
    .action(async (files: string[], options: BriefOptions) => {
      const { brief } = await import('./commands/brief.js');
      code = await brief(files, options, effects);
    });

  program
    .command('read')
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
    .addHelpText(
      'after',
      `
Examples:
  rapporteur read report.txt
  rapporteur read reports/ --format jsonl > claims.jsonl
  rapporteur read report.txt --show attributions
  rapporteur read dev.conllu --show parse > parsed.conllu`,
    )
    .action(async (files: string[], options: ReadCommandOptions) => {
      const { read } = await import('./commands/read.js');
      code = await read(files, options, effects);
    });

  program
    .command('solve')
    .summary('analyse a bargaining model')
    .description(
      'Frontier, solutions, zone of agreement, acceptance and counter-offers of a model, each with its method.',
    )
    .argument(
      '<files...>',
      'a model in YAML; a GENIUS domain and its profiles (XML); or a GeniusWeb profile for each party (JSON)',
    )
    .addOption(new Option('--offer <id>', 'only this offer of the model'))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'svg']).default('text'))
    .addOption(
      new Option('--plot <plot>', 'what to draw as SVG').choices(['frontier', 'tornado', 'course']).default('frontier'),
    )
    .addOption(new Option('--samples <n>', 'how many samples of the stated ranges').argParser(samples))
    .addOption(new Option('--seed <n>', 'seed of the samples; the same seed gives the same answer').argParser(seed))
    .addHelpText(
      'after',
      `
Examples:
  rapporteur solve examples/bargains/panama-canal.yaml
  rapporteur solve domain.xml buyer.xml seller.xml
  rapporteur solve model.yaml --offer final --format svg --plot tornado > tornado.svg`,
    )
    .action(async (files: string[], options: SolveOptions) => {
      const { solve } = await import('./commands/solve.js');
      code = await solve(files, options, effects);
    });

  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : MISUSED;
    throw error;
  }
}

export interface BriefOptions {
  readonly between?: readonly string[];
  readonly asOf?: string;
  readonly published?: string;
  readonly format: 'text' | 'md' | 'html' | 'json';
  readonly width?: number;
}

export interface ReadCommandOptions {
  readonly format?: 'text' | 'jsonl';
  readonly show: 'claims' | 'text' | 'attributions' | 'parse';
  readonly published?: string;
  readonly raw?: boolean;
  readonly width?: number;
}

export interface SolveOptions {
  readonly offer?: string;
  readonly format: 'text' | 'json' | 'svg';
  readonly plot: 'frontier' | 'tornado' | 'course';
  readonly samples?: number;
  readonly seed?: number;
}

function whole(low: number, high: number): (value: string) => number {
  return (value) => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < low || n > high)
      throw new InvalidArgumentError(
        `A whole number from ${low.toLocaleString('en')} to ${high.toLocaleString('en')}.`,
      );
    return n;
  };
}

const samples = whole(100, 1_000_000);
const seed = whole(0, 2 ** 31 - 1);
const columns = whole(40, 400);

function date(value: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  const day = parts && new Date(Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)));
  if (!day?.toISOString().startsWith(value))
    throw new InvalidArgumentError('A date is written 2022, 2022-03 or 2022-03-08.');
  return value;
}

function list(value: string): string[] {
  const items = value.split(',').map((item) => item.trim());
  if (items.length < 2 || items.some((item) => item === ''))
    throw new InvalidArgumentError('Two or more names with a comma between, as Russia,Ukraine.');
  return items;
}
