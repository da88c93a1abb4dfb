import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';
import { columns, date, list } from '../option-types.js';

export interface AskOptions extends LedgerOption {
  readonly case?: string;
  readonly between?: readonly string[];
  readonly asOf?: string;
  readonly format: 'text' | 'md' | 'html' | 'json';
  readonly width?: number;
}

/** How `rapporteur ask` is called; what it does is loaded when it is. */
export function askCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('ask')
    .summary('answer a question from the ledger: what is going on?')
    .description(
      'Finds the case and the parties that a question means, and prints the brief, as it was known on a date.',
    )
    .argument('<question...>', 'as you would put it to a colleague')
    .option('--case <case>', 'the case, where the question does not tell')
    .addOption(new Option('--between <A,B>', 'the parties whose negotiation is meant, by name or id').argParser(list))
    .addOption(
      new Option('--as-of <date>', 'only what was reported by then (2022, 2022-03 or 2022-03-08)').argParser(date),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'md', 'html', 'json']).default('text'))
    .addOption(new Option('--width <columns>', 'width of the text').argParser(columns))
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur ask "What is going on in negotiations between Russia and Ukraine?"
  rapporteur ask where do moscow and kyiv stand --as-of 2022-03-10
  rapporteur ask "What moved?" --case uaw --format html > brief.html`,
    )
    .action(async (question: string[], options: AskOptions) => {
      const { ask } = await import('./ask.js');
      exit(await ask(question.join(' '), options, effects));
    });
}
