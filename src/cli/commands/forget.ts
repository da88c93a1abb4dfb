import { printable } from '../../documents/index.js';
import { documentsWithId, forgetDocument } from '../../ledger/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED, MISUSED } from '../exit-codes.js';
import { count } from '../list.js';
import { signature } from '../signature.js';
import { lookIntoLedger } from '../use-ledger.js';
import type { ForgetOptions } from './forget.command.js';

/** `rapporteur forget`: a report goes for good, a tombstone stays. */
export async function forget(id: string, options: ForgetOptions, effects: Effects): Promise<number> {
  const by = signature(options.by, effects);
  if (by === null) {
    effects.warn('rapporteur: say who decides with --by NAME.\n');
    return MISUSED;
  }
  return lookIntoLedger(options, effects, async (ledger) => {
    const found = id.length < 6 ? [] : await documentsWithId(ledger, id);
    const [document, ...others] = found;
    if (!document || others.length > 0) {
      effects.warn(
        !document
          ? `rapporteur: no document of the ledger has the id ${id}; rapporteur documents CASE prints them.\n`
          : `rapporteur: ${found.length} documents have ids that begin with ${id}; give more of it.\n`,
      );
      return FAILED;
    }
    const what = `${document.id}, “${printable(document.title ?? document.name)}” (${document.published ?? 'undated'})`;
    if (!options.yes) {
      effects.write(
        `${what}: its text, its ${count(document.claims, 'claim')} and the judgements on them would go for good, from every case. Say --yes to do it.\n`,
      );
      return DONE;
    }
    const gone = await forgetDocument(ledger, document.id, { by, reason: options.because ?? null });
    effects.write(`${what} is forgotten, with ${count(gone?.claims ?? 0, 'claim')}. Its tombstone stays.\n`);
    return DONE;
  });
}
