import type { Ledger } from './ledger.js';
import { standingReadings } from './loading.js';

export interface CaseDocument {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly words: number;
  readonly claims: number;
  /** What read it, as `grammar@1` or `model:NAME@1`. */
  readonly reader: string;
  /** When it came into the case. */
  readonly added: string;
}

/** The documents of a case without their texts, by date of publication, undated ones last. */
export async function caseDocuments({ db }: Ledger, caseId: string): Promise<CaseDocument[]> {
  const rows = await standingReadings(db, caseId)
    .innerJoin('documents as d', 'd.id', 'cd.document_id')
    .select(['d.id', 'r.name', 'r.title', 'r.publisher', 'r.published', 'r.url', 'd.words', 'r.claims', 'r.reader'])
    .select('cd.added')
    .execute();
  const order = (d: CaseDocument) => `${d.published ?? '9999'} ${d.name} ${d.id}`;
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
