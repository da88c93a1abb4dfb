import { isLatestReading } from './latest-reading.js';
import type { Ledger } from './ledger.js';

export interface CaseSummary {
  readonly id: string;
  readonly name: string;
  readonly documents: number;
  readonly claims: number;
  /** Publication of the earliest and the latest report. */
  readonly first: string | null;
  readonly last: string | null;
}

/** All cases, by name. */
export async function cases({ db }: Ledger): Promise<CaseSummary[]> {
  const rows = await db
    .selectFrom('cases as k')
    .leftJoin('case_documents as cd', 'cd.case_id', 'k.id')
    .leftJoin('readings as r', (join) => join.onRef('r.document_id', '=', 'cd.document_id').on(isLatestReading))
    .select(['k.id', 'k.name'])
    .select(({ fn }) => [
      fn.count('r.id').as('documents'),
      fn.sum('r.claims').as('claims'),
      fn.min('r.published').as('first'),
      fn.max('r.published').as('last'),
    ])
    .groupBy(['k.id', 'k.name'])
    .orderBy('k.name')
    .execute();
  return rows.map((r) => ({ ...r, documents: Number(r.documents), claims: Number(r.claims ?? 0) }));
}
