import { createShippedReader, grammarReader, type Reader } from '../claims/index.js';
import type { Problem, ReadDocument, Result } from '../documents/index.js';
import { type Addition, addDocument, caseKey, known, type Ledger, toRead } from '../ledger/index.js';

/** What adding has done so far. */
export type Tally = Readonly<Record<Addition | 'claims', number>> & { readonly problems: readonly Problem[] };

export interface AddingOptions {
  /** True where the user gave the date of publication, which then wins. */
  readonly dated?: boolean;
  /** Called after each report. */
  readonly onStep?: (tally: Tally) => void;
  /** Stops between two reports. */
  readonly signal?: AbortSignal;
}

/**
 * Reads reports into a case of the ledger, one transaction a report, so that a stop at any moment loses and doubles nothing. A report that
 * cannot be read is a problem of the tally, and the others are still read.
 */
export async function addReports(
  ledger: Ledger,
  caseName: string,
  reports: AsyncIterable<Result<ReadDocument>>,
  { dated = false, onStep, signal }: AddingOptions = {},
): Promise<Tally> {
  const terms = { reader: grammarReader, dated };
  const tally = { added: 0, joined: 0, reread: 0, unchanged: 0, forgotten: 0, claims: 0, problems: [] as Problem[] };
  let reader: Reader | undefined;
  for await (const report of reports) {
    if (signal?.aborted) break;
    if (!report.ok) tally.problems.push(report.problem);
    else {
      const document = report.value;
      const before = (await known(ledger, caseKey(caseName), [document.id])).get(document.id);
      const read = toRead(document, before, terms);
      // The reader is made when the first report needs it: adding what is there already costs no models.
      if (read !== null) reader ??= createShippedReader();
      const claims = read === null ? null : reader!(read);
      const outcome = await addDocument(ledger, caseName, read ?? document, claims, terms);
      tally[outcome]++;
      if (outcome === 'added' || outcome === 'reread') tally.claims += claims?.length ?? 0;
      if (outcome === 'forgotten')
        tally.problems.push({
          code: 'document-forgotten',
          message: `${document.name} is not added: its text was forgotten, and what is forgotten stays so.`,
          where: document.name,
        });
    }
    onStep?.(tally);
  }
  return tally;
}
