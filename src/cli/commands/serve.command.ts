import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { endpointOption, type LanguageModelOptions, modelOption } from '../language-model-options.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';
import { whole } from '../option-types.js';

export interface ServeCommandOptions extends LedgerOption, LanguageModelOptions {
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly by?: string;
}

/** How `rapporteur serve` is called; what it does is loaded when it is. */
export function serveCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('serve')
    .summary('the browser app and the API on a ledger')
    .description(
      'Serves a ledger: the browser app, and the API that it is built on, on this machine alone unless told otherwise. Ctrl-C ends it.',
    )
    .addOption(
      new Option('--port <port>', 'where to listen; 0 takes any free port').argParser(whole(0, 65_535)).default(8347),
    )
    .addOption(
      new Option('--host <host>', 'the address to listen on; any but this machine’s own needs a token').default(
        '127.0.0.1',
      ),
    )
    .option('--token <token>', 'what a reader must bring; better in RAPPORTEUR_TOKEN')
    .option('--by <name>', 'who signs judgements that do not say; default: RAPPORTEUR_BY, else your user name')
    .addOption(modelOption())
    .addOption(endpointOption())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur serve
  rapporteur serve --db team.db --port 9000
  rapporteur serve --model llama3.3 --endpoint ollama
  RAPPORTEUR_TOKEN=$(openssl rand -hex 24) rapporteur serve --host 0.0.0.0`,
    )
    .action(async (options: ServeCommandOptions) => {
      const { serveLedger } = await import('./serve.js');
      exit(await serveLedger(options, effects));
    });
}
