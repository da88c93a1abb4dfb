import { Command } from 'commander';
import type { Effects } from '../effects.js';
import { endpointOption, type LanguageModelOptions, modelOption } from '../language-model-options.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';

export interface McpCommandOptions extends LedgerOption, LanguageModelOptions {
  readonly write?: boolean;
  readonly by?: string;
}

/** How `rapporteur mcp` is called; what it does is loaded when it is. */
export function mcpCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('mcp')
    .summary('a Model Context Protocol server over the ledger')
    .description(
      'Serves the ledger to an assistant over the Model Context Protocol, on standard input and output. It only reads, unless told otherwise.',
    )
    .option('--write', 'let the assistant add reports and judge claims too')
    .option('--by <name>', 'who signs judgements; default: RAPPORTEUR_BY, else your user name')
    .addOption(modelOption())
    .addOption(endpointOption())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur mcp --db team.db
  rapporteur mcp --write --by Ada
  rapporteur mcp --write --model llama3.3 --endpoint ollama`,
    )
    .action(async (options: McpCommandOptions) => {
      const { mcp } = await import('./mcp.js');
      exit(await mcp(options, effects));
    });
}
