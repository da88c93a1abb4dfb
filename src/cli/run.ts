import { Command, CommanderError } from 'commander';
import { addCommand } from './commands/add.command.js';
import { askCommand } from './commands/ask.command.js';
import { briefCommand } from './commands/brief.command.js';
import { casesCommand } from './commands/cases.command.js';
import { changesCommand } from './commands/changes.command.js';
import { claimsCommand } from './commands/claims.command.js';
import { documentsCommand } from './commands/documents.command.js';
import { exportCommand } from './commands/export.command.js';
import { forgetCommand } from './commands/forget.command.js';
import { judgeCommand } from './commands/judge.command.js';
import { mcpCommand } from './commands/mcp.command.js';
import { modelCommand } from './commands/model.command.js';
import { readCommand } from './commands/read.command.js';
import { serveCommand } from './commands/serve.command.js';
import { solveCommand } from './commands/solve.command.js';
import { sourcesCommand } from './commands/sources.command.js';
import type { Effects } from './effects.js';
import { DONE, MISUSED } from './exit-codes.js';
import { safeEffects } from './safe-effects.js';

const examples = `
Examples:
  rapporteur brief examples/ukraine-2022
  rapporteur brief report.txt --published 2022-03-08 --format html > brief.html
  rapporteur read report.txt
  rapporteur solve examples/bargains/final-offer.yaml

Exit codes: 0 done, 1 failed, 2 misused. Documentation: docs/ in the package.`;

/** In the order in which help shows them: at once, then the ledger, then models. */
const commands = [
  briefCommand,
  readCommand,
  addCommand,
  askCommand,
  changesCommand,
  casesCommand,
  documentsCommand,
  claimsCommand,
  sourcesCommand,
  judgeCommand,
  exportCommand,
  forgetCommand,
  modelCommand,
  solveCommand,
  serveCommand,
  mcpCommand,
];

/** All commands with their options; none is loaded before it is called, so that help and a plain story start at once. */
export function createProgram(effects: Effects, exit: (code: number) => void): Command {
  const program = new Command('rapporteur')
    .description(
      'What is going on in the negotiations between X and Y? Reads the reporting and answers, every line cited.',
    )
    .version('0.1.0', '-V, --version')
    .addHelpText('after', examples);
  for (const command of commands) program.addCommand(command(effects, exit));
  for (const command of [program, ...program.commands])
    command
      .exitOverride()
      .configureOutput({
        writeOut: effects.write,
        writeErr: effects.warn,
        getOutHelpWidth: () => Math.min(100, effects.terminal.width),
      })
      .showHelpAfterError(
        '(rapporteur --help shows the commands, rapporteur COMMAND --help its options with examples)',
      );
  return program;
}

/** Runs one command line. @returns the exit code. */
export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  let code = DONE;
  const program = createProgram(safeEffects(effects), (c) => {
    code = c;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : MISUSED;
    throw error;
  }
}
