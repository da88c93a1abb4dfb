import { type Claim, createShippedReader } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import type { Effects } from './effects.js';
import { progress } from './progress.js';

/** The claims of documents by the built-in reader, with progress where the reading lasts. */
export function readClaims(documents: readonly Document[], effects: Effects): Claim[] {
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

/** Characters of English text to a word, space included: the rate shown is a rough one. */
const AVERAGE_WORD = 6;
