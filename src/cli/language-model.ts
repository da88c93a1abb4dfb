import { setTimeout as wait } from 'node:timers/promises';
import { createModelReader, endpointAddress, modelReaderName } from '../claims/index.js';
import { askEndpoint, type OtherReader } from '../desk/index.js';
import { success } from '../documents/index.js';
import type { Effects } from './effects.js';
import type { LanguageModelOptions } from './language-model-options.js';
import { count } from './list.js';
import { problemLine } from './problems.js';

/** The model that a user names, ready to read. */
export interface LanguageModel extends OtherReader {
  /** Aborts when the user ends the program. */
  readonly signal: AbortSignal;
  /** Says how many of its claims were left out. */
  readonly sayDropped: () => void;
}

/** The model that the options name, at its endpoint (or `RAPPORTEUR_MODEL_ENDPOINT`), with its key from `RAPPORTEUR_MODEL_KEY`; null, and said why, where it cannot be asked. */
export function languageModel(
  { model, endpoint }: LanguageModelOptions & { readonly model: string },
  effects: Effects,
): LanguageModel | null {
  const key = effects.env['RAPPORTEUR_MODEL_KEY'];
  const address = endpointAddress(
    endpoint ?? effects.env['RAPPORTEUR_MODEL_ENDPOINT'],
    key !== undefined && key !== '',
  );
  if (!address.ok) {
    effects.warn(`rapporteur: ${problemLine(address.problem)}\n`);
    return null;
  }
  const signal = effects.untilInterrupted();
  const read = createModelReader(
    model,
    askEndpoint(
      { address: address.value, model, key },
      { fetch, wait: (milliseconds) => wait(milliseconds, undefined, { signal }).catch(() => undefined), signal },
    ),
  );
  let dropped = 0;
  return {
    name: modelReaderName(model),
    signal,
    read: async (document) => {
      const reading = await read(document);
      if (!reading.ok) return reading;
      dropped += reading.value.dropped;
      return success(reading.value.claims);
    },
    sayDropped: () => {
      if (dropped > 0)
        effects.warn(
          `rapporteur: ${count(dropped, 'claim')} of ${model} left out: the report holds no such words, or no such speaker.\n`,
        );
    },
  };
}
