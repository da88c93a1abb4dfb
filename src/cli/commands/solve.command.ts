import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { accuracy, samples, seed } from '../option-types.js';

export interface SolveOptions {
  readonly offer?: string;
  readonly format: 'text' | 'json' | 'svg';
  readonly plot: 'frontier' | 'tornado' | 'course';
  readonly samples?: number;
  readonly seed?: number;
  readonly accuracy?: number;
}

/** How `rapporteur solve` is called; what it does is loaded when it is. */
export function solveCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('solve')
    .summary('analyse a bargaining model')
    .description(
      'Frontier, solutions, zone of agreement, acceptance and counter-offers of a model, each with its method.',
    )
    .argument(
      '<files...>',
      'a model in YAML, - for standard input; a GENIUS domain and its profiles (XML); or a GeniusWeb profile for each party (JSON)',
    )
    .addOption(new Option('--offer <id>', 'only this offer of the model'))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'svg']).default('text'))
    .addOption(
      new Option('--plot <plot>', 'what to draw as SVG').choices(['frontier', 'tornado', 'course']).default('frontier'),
    )
    .addOption(new Option('--samples <n>', 'how many samples of the stated ranges').argParser(samples))
    .addOption(new Option('--seed <n>', 'seed of the samples; the same seed gives the same answer').argParser(seed))
    .addOption(
      new Option('--accuracy <q>', 'how often an envoy’s report is right, 0.5 to 1; by default 0.8').argParser(
        accuracy,
      ),
    )
    .addHelpText(
      'after',
      `
Examples:
  rapporteur solve examples/bargains/panama-canal.yaml
  rapporteur solve domain.xml buyer.xml seller.xml
  rapporteur solve model.yaml --offer final --format svg --plot tornado > tornado.svg`,
    )
    .action(async (files: string[], options: SolveOptions) => {
      const { solve } = await import('./solve.js');
      exit(await solve(files, options, effects));
    });
}
