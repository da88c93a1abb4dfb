import { type Claim, createShippedReader, grammarReader } from '../claims/index.js';
import type { Document, Problem, ReadDocument } from '../documents/index.js';
import { type Known, type ReadingTerms, toRead } from '../ledger/index.js';
import type { OtherReader } from './model-reading.js';

/** How a report was read for the ledger. */
export interface Reading {
  /** Who read it, as the ledger keeps it. */
  readonly terms: ReadingTerms;
  /** The document with all that is known of it; null where the standing reading will do. */
  readonly of: Document | null;
  readonly claims: readonly Claim[] | null;
  readonly dropped: number;
  readonly takenOver: Problem | null;
}

/**
 * Reads reports by the reader that is named, or by the built-in one, which is made when the first report needs it: adding what is there already
 * costs no models. From a reader that fails the built-in one takes over, unless a better reading stands. Null where the signal stopped it.
 */
export function readings(
  reader: OtherReader | undefined,
  dated: boolean,
): (document: ReadDocument, before: Known | undefined, signal?: AbortSignal) => Promise<Reading | null> {
  let made: ReturnType<typeof createShippedReader> | undefined;
  const builtIn = (document: ReadDocument, before: Known | undefined): Omit<Reading, 'takenOver'> => {
    const terms = { reader: grammarReader, dated };
    const of = toRead(document, before, terms);
    if (of !== null) made ??= createShippedReader();
    return { terms, of, claims: of === null ? null : made!(of), dropped: 0 };
  };
  return async (document, before, signal) => {
    if (reader === undefined) return { ...builtIn(document, before), takenOver: null };
    const terms = { reader: reader.name, dated };
    const of = toRead(document, before, terms);
    if (of === null) return { terms, of, claims: null, dropped: 0, takenOver: null };
    const told = await reader.read(of, signal);
    if (told.ok) return { terms, of, ...told.value, takenOver: null };
    if (signal?.aborted) return null;
    const instead = builtIn(document, before);
    const done = instead.of === null ? 'What was read of it before stands.' : 'The built-in reader has read it.';
    const { code, message } = told.problem;
    return { ...instead, takenOver: { code, message: `${message} ${done}`, where: document.name } };
  };
}
