import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Option } from 'commander';
import type { Effects } from './effects.js';

export interface LedgerOption {
  readonly db?: string;
}

/** `--db` of every command that uses the ledger. */
export const ledgerOption = (): Option =>
  new Option('--db <ledger>', 'the ledger: a file or postgres://…; else RAPPORTEUR_DB, else rapporteur.db');

const isUrl = (address: string) => /^postgres(?:ql)?:\/\//.test(address);

/** Where the ledger is: what the option says, else the environment, else `rapporteur.db` here. */
export function ledgerAddress({ db }: LedgerOption, { env, cwd }: Effects): string {
  const given = db ?? (env['RAPPORTEUR_DB'] || 'rapporteur.db');
  return isUrl(given) || isAbsolute(given) ? given : join(cwd, given);
}

/** Whether there is a ledger to look into; a database on a server is tried. */
export const ledgerExists = (address: string): boolean => isUrl(address) || existsSync(address);
