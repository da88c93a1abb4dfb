import { cases } from '../../ledger/index.js';
import type { Effects } from '../effects.js';
import { DONE } from '../exit-codes.js';
import { count, writeList } from '../list.js';
import { lookIntoLedger } from '../use-ledger.js';
import type { CasesOptions } from './cases.command.js';

/** `rapporteur cases`: what the ledger holds. */
export function listCases(options: CasesOptions, effects: Effects): Promise<number> {
  return lookIntoLedger(options, effects, async (ledger) => {
    const all = await cases(ledger);
    writeList(
      all,
      options.format,
      {
        columns: [
          { head: 'case', most: 50 },
          { head: 'documents', most: 10, right: true },
          { head: 'claims', most: 10, right: true },
          { head: 'reported', most: 24 },
        ],
        row: (c) => [
          c.name,
          c.documents.toLocaleString('en'),
          c.claims.toLocaleString('en'),
          c.first === null ? 'undated' : c.first === c.last ? c.first : `${c.first} to ${c.last}`,
        ],
        end: `${count(all.length, 'case')}.`,
      },
      effects,
    );
    return DONE;
  });
}
