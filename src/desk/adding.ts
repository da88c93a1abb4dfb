import type { Problem, ReadDocument, Result } from '../documents/index.js';
import { type Addition, addDocument, caseKey, type Known, known, type Ledger } from '../ledger/index.js';
import { askedAtOnce, type OtherReader } from './model-reading.js';
import { readings } from './readings.js';
import { sideBySide } from './side-by-side.js';

/** What adding has done so far; those forgotten are problems too. */
export type Tally = Readonly<Record<Addition | 'claims', number>> & {
  /** Claims that a language model told and that are left out: the report holds no such words, or no such speaker. */
  readonly dropped: number;
  /** Reports that a language model could not read, each with the reason and what was done instead. */
  readonly takenOver: readonly Problem[];
  readonly problems: readonly Problem[];
};

/** What became of one report. */
export interface Step {
  /** Characters that were read for claims: none where it was read before. */
  readonly read: number;
  /** Why the language model did not read it, and what was done instead. */
  readonly takenOver: Problem | null;
  /** Why it is not in the case. */
  readonly problem: Problem | null;
}

export interface AddingOptions {
  /** True where the user gave the date of publication, which then wins. */
  readonly dated?: boolean;
  /** Called after each report. */
  readonly onStep?: (tally: Tally, step: Step) => void;
  /** Stops between two reports, and the wait for a language model at once. */
  readonly signal?: AbortSignal | undefined;
  /** Default: the built-in reader, which also takes over from one that fails. */
  readonly reader?: OtherReader | undefined;
}

/**
 * Reads reports into a case of the ledger, one transaction a report, so that a stop at any moment loses and doubles nothing. A report that
 * cannot be read is a problem of the tally, and the others are still read. What the ledger keeps of a reading names who read it.
 */
export async function addReports(
  ledger: Ledger,
  caseName: string,
  reports: AsyncIterable<Result<ReadDocument>>,
  { dated = false, onStep, signal, reader }: AddingOptions = {},
): Promise<Tally> {
  const counts = { added: 0, joined: 0, reread: 0, unchanged: 0, forgotten: 0, claims: 0, dropped: 0 };
  const tally = { ...counts, takenOver: [] as Problem[], problems: [] as Problem[] };
  const readingOf = readings(reader, dated);
  const addOne = async (document: ReadDocument): Promise<Step | null> => {
    const before = (await known(ledger, caseKey(caseName), [document.id])).get(document.id);
    const reading = await readingOf(document, before, signal);
    if (reading === null) return null;
    const { of, claims, terms, takenOver } = reading;
    tally.dropped += reading.dropped;
    if (of === null && before?.inCase) {
      tally.unchanged++;
      return { read: 0, takenOver, problem: null };
    }
    const outcome = await addDocument(ledger, caseName, of ?? document, claims, terms);
    tally[outcome]++;
    if (outcome === 'added' || outcome === 'reread') tally.claims += claims?.length ?? 0;
    return {
      read: claims === null ? 0 : document.text.length,
      takenOver,
      problem: outcome === 'forgotten' ? forgottenProblem(document, before) : null,
    };
  };
  const take = async (report: Result<ReadDocument>): Promise<void> => {
    const step = report.ok ? await addOne(report.value) : { read: 0, takenOver: null, problem: report.problem };
    if (step === null) return;
    if (step.takenOver !== null) tally.takenOver.push(step.takenOver);
    if (step.problem !== null) tally.problems.push(step.problem);
    onStep?.(tally, step);
  };
  await sideBySide(reports, reader === undefined ? 1 : askedAtOnce, take, signal);
  return tally;
}

function forgottenProblem({ name }: ReadDocument, before: Known | undefined): Problem {
  const buried = before?.forgotten;
  const reason = buried?.reason ? ` (${buried.reason})` : '';
  const how = buried ? ` on ${buried.at.slice(0, 10)} by ${buried.by}${reason}` : '';
  return {
    code: 'document-forgotten',
    message: `${name} is not added: its text was forgotten${how}, and what is forgotten stays so.`,
    where: name,
  };
}
