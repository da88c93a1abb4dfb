import { sql } from 'kysely';
import type { Ledger } from './ledger.js';

export interface PartyOfCase {
  readonly case_id: string;
  readonly party: string;
  readonly name: string;
}

/** Parties of all cases that go by one of these names, in lower case, or by one of these keys. */
export async function partiesOfCases(
  { db }: Ledger,
  names: readonly string[],
  keys: readonly string[],
): Promise<PartyOfCase[]> {
  if (names.length + keys.length === 0) return [];
  return db
    .selectFrom('case_parties')
    .select(['case_id', 'party', 'name'])
    .where(({ or, eb }) =>
      or([
        ...(names.length > 0 ? [eb('name', 'in', [...names])] : []),
        ...(keys.length > 0 ? [eb('party', 'in', [...keys])] : []),
      ]),
    )
    .orderBy('case_id')
    .orderBy('party')
    .execute();
}

/** Names of parties in all cases, in lower case, that begin with a letter and have about so many: to find what a slip of the pen means. */
export async function namesLike({ db }: Ledger, letter: string, shortest: number, longest: number): Promise<string[]> {
  const rows = await db
    .selectFrom('case_parties')
    .select('name')
    .distinct()
    .where('name', '>=', letter)
    .where('name', '<', `${letter}\u{10ffff}`)
    .where(sql`length(name)`, '>=', shortest)
    .where(sql`length(name)`, '<=', longest)
    .execute();
  return rows.map((r) => r.name);
}

/** Beyond this many claims a case is about two parties, however many more there are. */
const plenty = 5000;

/** How many claims of a case name both parties, counted up to a bound. */
export async function jointClaims({ db }: Ledger, caseId: string, one: string, other: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select 1 from case_documents cd
      join readings r on r.document_id = cd.document_id
      join claim_parties a on a.reading_id = r.id and a.party = ${one}
      join claim_parties b on b.reading_id = a.reading_id and b.ordinal = a.ordinal and b.party = ${other}
      where cd.case_id = ${caseId} limit ${plenty}) as joint`.execute(db);
  return Number(rows[0]!.n);
}
