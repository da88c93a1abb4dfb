import { type Claim, createShippedReader, grammarReader } from '../claims/index.js';
import { type Document, type Problem, type ReadDocument, type Result, success } from '../documents/index.js';
import { type Addition, addDocument, caseKey, type Known, known, type Ledger, toRead } from '../ledger/index.js';

/** What adding has done so far; those forgotten are problems too. */
export type Tally = Readonly<Record<Addition | 'claims', number>> & { readonly problems: readonly Problem[] };

/** What became of one report. */
export interface Step {
  /** Characters that were read for claims: none where it was read before. */
  readonly read: number;
  /** Why it is not in the case. */
  readonly problem: Problem | null;
}

/** A reader that is not the built-in one, as a language model: its name on what it reads, and its reading, which may fail. */
export interface OtherReader {
  readonly name: string;
  readonly read: (document: Document) => Promise<Result<readonly Claim[]>>;
}

export interface AddingOptions {
  /** True where the user gave the date of publication, which then wins. */
  readonly dated?: boolean;
  /** Called after each report. */
  readonly onStep?: (tally: Tally, step: Step) => void;
  /** Stops between two reports. */
  readonly signal?: AbortSignal;
  /** Default: the built-in reader. */
  readonly reader?: OtherReader;
}

/**
 * Reads reports into a case of the ledger, one transaction a report, so that a stop at any moment loses and doubles nothing. A report that
 * cannot be read is a problem of the tally, and the others are still read.
 */
export async function addReports(
  ledger: Ledger,
  caseName: string,
  reports: AsyncIterable<Result<ReadDocument>>,
  { dated = false, onStep, signal, reader }: AddingOptions = {},
): Promise<Tally> {
  const terms = { reader: reader?.name ?? grammarReader, dated };
  const tally = { added: 0, joined: 0, reread: 0, unchanged: 0, forgotten: 0, claims: 0, problems: [] as Problem[] };
  const readOne = reader?.read ?? builtIn();
  const addOne = async (document: ReadDocument): Promise<Step> => {
    const before = (await known(ledger, caseKey(caseName), [document.id])).get(document.id);
    const read = toRead(document, before, terms);
    if (read === null && before?.inCase) {
      tally.unchanged++;
      return { read: 0, problem: null };
    }
    const reading = read === null ? null : await readOne(read);
    if (reading?.ok === false) return { read: 0, problem: { where: document.name, ...reading.problem } };
    const claims = reading?.value ?? null;
    const outcome = await addDocument(ledger, caseName, read ?? document, claims, terms);
    tally[outcome]++;
    if (outcome === 'added' || outcome === 'reread') tally.claims += claims?.length ?? 0;
    return {
      read: claims === null ? 0 : document.text.length,
      problem: outcome === 'forgotten' ? forgottenProblem(document, before) : null,
    };
  };
  for await (const report of reports) {
    if (signal?.aborted) break;
    const step = report.ok ? await addOne(report.value) : { read: 0, problem: report.problem };
    if (step.problem !== null) tally.problems.push(step.problem);
    onStep?.(tally, step);
  }
  return tally;
}

/** The built-in reader, made when the first report needs it: adding what is there already costs no models. */
function builtIn(): OtherReader['read'] {
  let made: ReturnType<typeof createShippedReader> | undefined;
  return async (document) => {
    made ??= createShippedReader();
    return success(made(document));
  };
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
