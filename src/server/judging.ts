import { failure, type Result, success } from '../documents/index.js';
import { type Judgement, standing } from '../evidence/index.js';
import { addJudgement, claimsWithId, judgementsOf, type Ledger } from '../ledger/index.js';

/** Writes a judgement beside its claim, if it makes sense: somebody signs it, the claim is there, and what is taken back holds. */
export async function judge(
  ledger: Ledger,
  { by, ...given }: Omit<Judgement, 'at' | 'by'> & { readonly by: string | null },
): Promise<Result<Judgement>> {
  const { claim, decision, correction } = given;
  if (by === null) return failure('request-invalid', 'Say who judges: start the server with --by NAME.', 'by');
  if ((decision === 'correct') !== (correction !== null && Object.keys(correction).length > 0))
    return failure('request-invalid', 'A correction goes with the decision “correct”, and only with it.', 'correction');
  if (!(await claimsWithId(ledger, claim)).some((c) => c.id === claim))
    return failure('claim-unknown', `No claim of the ledger has the id ${claim}.`, 'id');
  if (decision === 'withdraw' && !standing(await judgementsOf(ledger, claim)).has(claim))
    return failure('judgement-none', `No judgement holds on ${claim}; there is nothing to withdraw.`, 'decision');
  return success(await addJudgement(ledger, { ...given, by }));
}
