import { Readable, Writable } from 'node:stream';
import { readerAt, systemEndpointEffects } from '../../desk/index.js';
import { serveMcp } from '../../server/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED, MISUSED } from '../exit-codes.js';
import { modelEndpoint } from '../language-model.js';
import { ledgerAddress, ledgerExists } from '../ledger-address.js';
import { problemLine } from '../problems.js';
import { signature } from '../signature.js';
import type { McpCommandOptions } from './mcp.command.js';

/** `rapporteur mcp`: serves the ledger to an assistant until its input ends. */
export async function mcp({ write = false, ...options }: McpCommandOptions, effects: Effects): Promise<number> {
  if (!write && options.model !== undefined) {
    effects.warn('rapporteur: --model reads what an assistant adds, which it may only with --write.\n');
    return MISUSED;
  }
  const model = modelEndpoint(options, effects);
  if (model === null) return FAILED;
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
    reader: model && readerAt(model, systemEndpointEffects),
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
