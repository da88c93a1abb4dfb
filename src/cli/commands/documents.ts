import { caseDocuments } from '../../ledger/index.js';
import type { Effects } from '../effects.js';
import { DONE } from '../exit-codes.js';
import { count, writeList } from '../list.js';
import { lookIntoCase } from '../use-ledger.js';
import type { DocumentsOptions } from './documents.command.js';

/** `rapporteur documents`: the reports of a case. */
export function listDocuments(name: string, options: DocumentsOptions, effects: Effects): Promise<number> {
  return lookIntoCase(name, options, effects, async (ledger, { id }) => {
    const all = await caseDocuments(ledger, id);
    writeList(
      all,
      options.format,
      {
        columns: [
          { head: 'published', most: 10 },
          { head: 'document', most: 20 },
          { head: 'publisher', most: 22 },
          { head: 'words', most: 8, right: true },
          { head: 'claims', most: 7, right: true },
          { head: 'title', most: 80 },
        ],
        row: (d) => [
          d.published ?? 'undated',
          d.id,
          d.publisher ?? '–',
          d.words.toLocaleString('en'),
          d.claims.toLocaleString('en'),
          d.title ?? d.name,
        ],
        end: `${count(all.length, 'document')}.`,
      },
      effects,
    );
    return DONE;
  });
}
