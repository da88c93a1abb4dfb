import { endpointAddress } from '../claims/index.js';
import { type ModelEndpoint, type OtherReader, readerAt, systemEndpointEffects } from '../desk/index.js';
import { failure } from '../documents/index.js';
import type { Effects } from './effects.js';
import type { LanguageModelOptions } from './language-model-options.js';
import { count } from './list.js';
import { problemLine } from './problems.js';

/** The model that a user names, ready to read. */
export interface LanguageModel extends OtherReader {
  readonly model: string;
  /** Aborts when the user ends the program. */
  readonly signal: AbortSignal;
}

/**
 * Where the model that the options name is served: `--endpoint` or `RAPPORTEUR_MODEL_ENDPOINT`, with its key from `RAPPORTEUR_MODEL_KEY`.
 * Undefined without `--model`; null, and said why, where it cannot be asked.
 */
export function modelEndpoint(
  { model, endpoint }: LanguageModelOptions,
  { env, warn }: Pick<Effects, 'env' | 'warn'>,
): ModelEndpoint | null | undefined {
  if (model === undefined) return undefined;
  const key = env['RAPPORTEUR_MODEL_KEY']?.trim() || undefined;
  const address =
    key === undefined || /^[\x21-\x7e]+$/.test(key)
      ? endpointAddress(endpoint ?? env['RAPPORTEUR_MODEL_ENDPOINT'], key !== undefined)
      : failure('key-unfit', 'RAPPORTEUR_MODEL_KEY holds characters that no key has; set it to the key alone.');
  if (address.ok) return { address: address.value, model, key };
  warn(`rapporteur: ${problemLine(address.problem)}\n`);
  return null;
}

/** The model that the options name, as `modelEndpoint` finds it. */
export function languageModel(options: LanguageModelOptions, effects: Effects): LanguageModel | null | undefined {
  const at = modelEndpoint(options, effects);
  if (!at) return at;
  return { ...readerAt(at, systemEndpointEffects), model: at.model, signal: effects.untilInterrupted() };
}

/** Says how many claims of a model were left out. */
export function sayDropped(dropped: number, model: string, effects: Pick<Effects, 'warn'>): void {
  if (dropped > 0)
    effects.warn(
      `rapporteur: ${count(dropped, 'claim')} of ${model} left out: the report holds no such words, or no such speaker.\n`,
    );
}
