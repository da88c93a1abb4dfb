import { type Claim, createShippedReader, type Reader } from '../claims/index.js';
import { askedAtOnce, sideBySide } from '../desk/index.js';
import type { Document } from '../documents/index.js';
import type { Effects } from './effects.js';
import { type LanguageModel, sayDropped } from './language-model.js';
import { problemLine } from './problems.js';
import { AVERAGE_WORD, progress } from './progress.js';
import type { ReadReports } from './read-claims.js';

/** The claims of documents by a language model; a report that it cannot read is said and read by the built-in reader. Null where the user ends it. */
export async function readWithModel(
  documents: readonly Document[],
  { read, model, signal }: LanguageModel,
  effects: Effects,
): Promise<ReadReports | null> {
  const shown = progress(documents.length, effects);
  const claims: (readonly Claim[])[] = [];
  let builtIn: Reader | undefined;
  let failed = 0;
  let dropped = 0;
  const readOne = async (document: Document): Promise<readonly Claim[]> => {
    const reading = await read(document, signal);
    if (reading.ok) {
      dropped += reading.value.dropped;
      return reading.value.claims;
    }
    if (signal.aborted) return [];
    failed++;
    shown.done();
    const said = problemLine({ ...reading.problem, where: document.name });
    effects.warn(`rapporteur: ${said} The built-in reader has read it.\n`);
    builtIn ??= createShippedReader();
    return builtIn(document);
  };
  await sideBySide(
    documents.entries(),
    askedAtOnce,
    async ([i, document]) => {
      claims[i] = await readOne(document);
      shown.step(document.text.length / AVERAGE_WORD);
    },
    signal,
  );
  shown.done();
  sayDropped(dropped, model, effects);
  return signal.aborted ? null : { claims: claims.flat(), failed };
}
