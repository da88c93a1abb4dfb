import { type Claim, createShippedReader } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import type { Effects } from './effects.js';
import type { LanguageModelOptions } from './language-model-options.js';
import { AVERAGE_WORD, progress } from './progress.js';

export interface ReadReports {
  readonly claims: readonly Claim[];
  /** How many reports a model could not read; each has been said, and the built-in reader has read it. */
  readonly failed: number;
}

/** The claims of documents by the built-in reader, with progress where the reading lasts. */
export function builtInClaims(documents: readonly Document[], effects: Effects): Claim[] {
  const reader = createShippedReader();
  const shown = progress(documents.length, effects);
  const claims: Claim[] = [];
  for (const document of documents) {
    claims.push(...reader(document));
    shown.step(document.text.length / AVERAGE_WORD);
  }
  shown.done();
  return claims;
}

/** The claims of documents by the built-in reader, or by the model that the user names; null where that model cannot be asked. */
export async function readClaims(
  documents: readonly Document[],
  options: LanguageModelOptions,
  effects: Effects,
): Promise<ReadReports | null> {
  if (options.model === undefined) return { claims: builtInClaims(documents, effects), failed: 0 };
  const { languageModel } = await import('./language-model.js');
  const { readWithModel } = await import('./read-with-model.js');
  const named = languageModel(options, effects);
  return !named ? null : readWithModel(documents, named, effects);
}
