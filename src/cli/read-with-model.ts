import { type Claim, createShippedReader, type Reader } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import type { Effects } from './effects.js';
import type { LanguageModel } from './language-model.js';
import { problemLine } from './problems.js';
import { AVERAGE_WORD, progress } from './progress.js';
import type { ReadReports } from './read-claims.js';

/** Reports asked about at once: providers take a few, and a local model queues them. */
const AT_ONCE = 4;

/** The claims of documents by a language model; a report that it cannot read is said and read by the built-in reader. Null where the user ends it. */
export async function readWithModel(
  documents: readonly Document[],
  { read, signal, sayDropped }: LanguageModel,
  effects: Effects,
): Promise<ReadReports | null> {
  const shown = progress(documents.length, effects);
  const claims: (readonly Claim[])[] = [];
  let builtIn: Reader | undefined;
  let failed = 0;
  const readOne = async (document: Document): Promise<readonly Claim[]> => {
    const reading = await read(document);
    if (reading.ok) return reading.value;
    if (signal.aborted) return [];
    failed++;
    shown.done();
    const said = problemLine({ ...reading.problem, where: document.name });
    effects.warn(`rapporteur: ${said} The built-in reader has read it.\n`);
    builtIn ??= createShippedReader();
    return builtIn(document);
  };
  const waiting = [...documents.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      const [i, document] = next;
      claims[i] = await readOne(document);
      shown.step(document.text.length / AVERAGE_WORD);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  shown.done();
  sayDropped();
  return signal.aborted ? null : { claims: claims.flat(), failed };
}
