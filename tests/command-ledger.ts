import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/cli/run.js';
import { recordedEffects } from './effects.js';

/** The case of the example, as tests of commands name it. */
export const talks = 'Russia and Ukraine';

/** A line of `rapporteur claims`. */
export interface ClaimRow {
  readonly id: string;
  readonly kind: string;
  readonly gist: string;
  readonly quote: string;
  readonly span: readonly [number, number];
  readonly issue: string | null;
  readonly parties: readonly { readonly id?: string; readonly name: string }[];
  readonly document: { readonly id: string; readonly published: string | null };
  readonly judgement: { readonly decision: string; readonly by: string; readonly at: string } | null;
}

/** Command lines of one user on a ledger of their own, in a folder that the test takes away. */
export function commandLedger(now: () => number = () => Date.UTC(2022, 4, 1)) {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const db = join(folder, 'test.db');
  return {
    folder,
    rapporteur: async (...argv: string[]) => {
      const effects = { ...recordedEffects(), env: { RAPPORTEUR_DB: db, USER: 'Ana' }, now };
      const code = await run(argv, effects);
      return { code, out: effects.out(), err: effects.err() };
    },
  };
}

/** JSON lines, parsed. */
export const lines = <T>(text: string): T[] =>
  text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
