import { Readable, Writable } from 'node:stream';
import { serveMcp } from '../../server/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import { ledgerAddress, ledgerExists } from '../ledger-address.js';
import { problemLine } from '../problems.js';
import { signature } from '../signature.js';
import type { McpCommandOptions } from './mcp.command.js';

/** `rapporteur mcp`: serves the ledger to an assistant until its input ends. */
export async function mcp({ write = false, ...options }: McpCommandOptions, effects: Effects): Promise<number> {
  const ledger = ledgerAddress(options, effects);
  if (!write && !ledgerExists(ledger)) {
    effects.warn(
      `rapporteur: there is no ledger at ${ledger}; add reports first (rapporteur add CASE FILE…), or name another with --db.\n`,
    );
    return FAILED;
  }
  const done = await serveMcp({
    ledger,
    write,
    by: signature(options.by, effects),
    now: effects.now,
    stdin: Readable.from(effects.stdin, { objectMode: false }),
    stdout: new Writable({
      write: (chunk, _, done) => {
        effects.write(String(chunk));
        done();
      },
    }),
    signal: effects.untilInterrupted(),
  });
  if (done.ok) return DONE;
  effects.warn(`rapporteur: ${problemLine(done.problem)}\n`);
  return FAILED;
}
