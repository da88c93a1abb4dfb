import { casesLine } from '../desk/index.js';
import { type CaseSummary, caseKey, cases, type Ledger, withLedger } from '../ledger/index.js';
import type { Effects } from './effects.js';
import { FAILED } from './exit-codes.js';
import { type LedgerOption, ledgerAddress, ledgerExists } from './ledger-address.js';
import { problemLine } from './problems.js';

/** Opens the ledger for a command that writes, makes it where there is none, and says what is wrong with it. @returns the exit code */
export async function useLedger(
  options: LedgerOption,
  effects: Effects,
  work: (ledger: Ledger) => Promise<number>,
): Promise<number> {
  const done = await withLedger(ledgerAddress(options, effects), effects, work);
  if (done.ok) return done.value;
  effects.warn(`rapporteur: ${problemLine(done.problem)}\n`);
  return FAILED;
}

/** As `useLedger`, for a command that only looks: a ledger that is not there is said to be so, and not made. */
export async function lookIntoLedger(
  options: LedgerOption,
  effects: Effects,
  work: (ledger: Ledger) => Promise<number>,
): Promise<number> {
  const address = ledgerAddress(options, effects);
  if (ledgerExists(address)) return useLedger(options, effects, work);
  effects.warn(
    `rapporteur: there is no ledger at ${address}; add reports first (rapporteur add CASE FILE…), or name another with --db.\n`,
  );
  return FAILED;
}

/** As `lookIntoLedger`, for a command on one case by its name. */
export function lookIntoCase(
  name: string,
  options: LedgerOption,
  effects: Effects,
  work: (ledger: Ledger, found: Pick<CaseSummary, 'id' | 'name'>) => Promise<number>,
): Promise<number> {
  return lookIntoLedger(options, effects, async (ledger) => {
    const row = await ledger.db
      .selectFrom('cases')
      .select(['id', 'name'])
      .where('id', '=', caseKey(name))
      .executeTakeFirst();
    if (row) return work(ledger, row);
    effects.warn(`rapporteur: there is no case “${name}” in the ledger. ${casesLine(await cases(ledger))}\n`);
    return FAILED;
  });
}
