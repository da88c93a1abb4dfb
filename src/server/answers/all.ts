import { ledgerProblem } from '../../ledger/index.js';
import type { CaseFiles } from '../case-files.js';
import { ask, search } from './finding.js';
import { allCases, claimsOfCase, documentOfCase, documentsOfCase, oneClaim } from './lists.js';
import { brief, changes, draftedModel, oneCase, picture, sources, timeline } from './on-a-case.js';

/** Every answer that is read off the ledger, by name. What they are asked and what they give is plain data, so that a thread can give them. */
export const answers = {
  allCases,
  ask,
  brief,
  changes,
  claimsOfCase,
  documentOfCase,
  documentsOfCase,
  draftedModel,
  oneCase,
  oneClaim,
  picture,
  search,
  sources,
  timeline,
};
export type AnswerName = keyof typeof answers;
export type AskedOf<N extends AnswerName> = Parameters<(typeof answers)[N]>[1];

/** An answer as it is sent, or why there is none. */
export type Written =
  | { readonly ok: true; readonly json: string }
  | {
      readonly ok: false;
      readonly problem: { readonly code: string; readonly message: string; readonly where?: string };
    };

/** Gives an answer as JSON text; what is wrong with the database is a problem, and what is wrong with us is thrown. */
export async function written<N extends AnswerName>(files: CaseFiles, name: N, asked: AskedOf<N>): Promise<Written> {
  const give = answers[name] as (files: CaseFiles, asked: AskedOf<N>) => ReturnType<(typeof answers)[N]>;
  try {
    const answer = await give(files, asked);
    return answer.ok ? { ok: true, json: JSON.stringify(answer.value) } : answer;
  } catch (error) {
    const problem = ledgerProblem(error, files.ledger.name);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
}
