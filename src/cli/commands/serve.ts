import { builtWeb } from '../../documents/index.js';
import { serve } from '../../server/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import { modelEndpoint } from '../language-model.js';
import { ledgerAddress } from '../ledger-address.js';
import { problemLine } from '../problems.js';
import { signature } from '../signature.js';
import type { ServeCommandOptions } from './serve.command.js';

/** `rapporteur serve`: the browser app and the API, until the user ends it. */
export async function serveLedger(options: ServeCommandOptions, effects: Effects): Promise<number> {
  const { host, port } = options;
  const token = options.token ?? (effects.env['RAPPORTEUR_TOKEN'] || null);
  const model = modelEndpoint(options, effects);
  if (model === null) return FAILED;
  const ledger = ledgerAddress(options, effects);
  const done = await serve({
    ledger,
    host,
    port,
    token,
    web: builtWeb(),
    model,
    by: signature(options.by, effects),
    log: (entry) => effects.warn(`${JSON.stringify({ time: new Date(effects.now()).toISOString(), ...entry })}\n`),
    now: effects.now,
    onReady: (url) => {
      effects.write(`Rapporteur is at ${url}${token === null ? '' : '/?token=… (your token)'}. Ctrl-C ends it.\n`);
      if (model)
        effects.write(`What is added is read by ${model.model}: its text is sent to ${new URL(model.address).host}.\n`);
    },
    signal: effects.untilInterrupted(),
  });
  if (done.ok) return DONE;
  effects.warn(`rapporteur: ${problemLine(done.problem)}\n`);
  return FAILED;
}
