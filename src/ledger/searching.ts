import { sql } from 'kysely';
import type { Claim } from '../claims/index.js';
import { claimOf } from './claim-rows.js';
import { isLatestReading } from './latest-reading.js';
import type { Ledger } from './ledger.js';

export interface FoundClaim {
  readonly case: { readonly id: string; readonly name: string };
  readonly claim: Claim;
}

/** Claims of all cases whose gist or quotation holds all these words, the latest reported first; at most `limit`. */
export async function searchedClaims({ db }: Ledger, words: readonly string[], limit: number): Promise<FoundClaim[]> {
  let query = db
    .selectFrom('claims as c')
    .innerJoin('readings as r', 'r.id', 'c.reading_id')
    .innerJoin('case_documents as cd', 'cd.document_id', 'r.document_id')
    .innerJoin('cases as k', 'k.id', 'cd.case_id')
    .select([
      'k.id as case_id',
      'k.name as case_name',
      'c.body',
      'r.document_id as id',
      'r.name',
      'r.title',
      'r.published',
    ])
    .where(isLatestReading);
  for (const word of words) query = query.where('c.words', 'like', like(word));
  const rows = await query
    .orderBy(sql`coalesce(r.published, '0000')`, 'desc')
    .orderBy('r.id', 'desc')
    .orderBy('c.ordinal')
    .limit(limit)
    .execute();
  return rows.map((r) => ({ case: { id: r.case_id, name: r.case_name }, claim: claimOf(r.body, r) }));
}

export interface FoundDocument {
  readonly case: { readonly id: string; readonly name: string };
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** Documents of all cases whose title, name or publisher holds all these words, the latest first; at most `limit`. */
export async function searchedDocuments(
  { db }: Ledger,
  words: readonly string[],
  limit: number,
): Promise<FoundDocument[]> {
  let query = db
    .selectFrom('readings as r')
    .innerJoin('case_documents as cd', 'cd.document_id', 'r.document_id')
    .innerJoin('cases as k', 'k.id', 'cd.case_id')
    .select([
      'k.id as case_id',
      'k.name as case_name',
      'r.document_id as id',
      'r.name',
      'r.title',
      'r.publisher',
      'r.published',
    ])
    .where(isLatestReading);
  for (const word of words)
    query = query.where(
      sql<string>`lower(coalesce(r.title, '') || ' ' || r.name || ' ' || coalesce(r.publisher, ''))`,
      'like',
      like(word),
    );
  const rows = await query
    .orderBy(sql`coalesce(r.published, '0000')`, 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ case_id, case_name, ...d }) => ({ case: { id: case_id, name: case_name }, ...d }));
}

/** How many claims of each case hold a word that begins so, the most first. */
export async function claimsWithWord(
  { db }: Ledger,
  word: string,
): Promise<{ readonly case: string; readonly claims: number }[]> {
  const rows = await db
    .selectFrom('claims as c')
    .innerJoin('readings as r', 'r.id', 'c.reading_id')
    .innerJoin('case_documents as cd', 'cd.document_id', 'r.document_id')
    .select(['cd.case_id', ({ fn }) => fn.countAll().as('claims')])
    .where(sql<string>`' ' || c.words`, 'like', like(` ${word}`))
    .groupBy('cd.case_id')
    .execute();
  return rows
    .map((r) => ({ case: r.case_id, claims: Number(r.claims) }))
    .sort((a, b) => b.claims - a.claims || (a.case < b.case ? -1 : 1));
}

/** Plain containment; `%` and `_` in the words are themselves. */
const like = (word: string) => sql<string>`${`%${word.toLowerCase().replace(/[!%_]/g, '!$&')}%`} escape '!'`;
