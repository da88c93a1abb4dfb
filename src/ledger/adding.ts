import { type Kysely, sql, type Transaction } from 'kysely';
import type { Claim, Party } from '../claims/index.js';
import { type Document, lastDay, printable } from '../documents/index.js';
import { keyOf } from '../evidence/index.js';
import { caseKey } from './case-names.js';
import type { Ledger } from './ledger.js';
import type { Schema } from './schema.js';
import { known, type ReadingTerms, toRead } from './standing.js';

/**
 * What adding did: `added`, new to the ledger; `joined`, known from another case, now in this one too; `reread`, read anew since more is
 * known of it; `unchanged`; `forgotten`, refused since it was forgotten on demand.
 */
export type Addition = 'added' | 'joined' | 'reread' | 'unchanged' | 'forgotten';

/** Rows of one insert: far below the 32,766 parameters that SQLite takes. */
const batch = 400;

/**
 * Puts one document with its claims into a case, in one transaction: either all of it is there or none. Adding twice changes nothing.
 * @param document as `toRead` gave it, or as it came where that was null
 * @param claims its claims; null where the standing reading will do
 */
export async function addDocument(
  ledger: Ledger,
  caseName: string,
  document: Document,
  claims: readonly Claim[] | null,
  terms: ReadingTerms,
): Promise<Addition> {
  const added = ledger.now();
  const caseId = caseKey(caseName);
  return ledger.db.transaction().execute(async (tx) => {
    await lockDocument(tx, ledger, document.id);
    await tx
      .insertInto('cases')
      .values({ id: caseId, name: printable(caseName), created: added })
      .onConflict((c) => c.doNothing())
      .execute();
    const before = (await known({ db: tx }, caseId, [document.id])).get(document.id);
    if (before?.forgotten) return 'forgotten';
    // Another process may have read it since we looked.
    const reads = claims !== null && toRead(document, before, terms) !== null;
    if (before === undefined) {
      const words = document.text.match(/\S+/g)?.length ?? 0;
      const { id, text, blocks } = document;
      await tx
        .insertInto('documents')
        .values({ id, text, blocks: JSON.stringify(blocks), words, added })
        .execute();
    }
    if (reads) await insertReading(tx, document, claims, terms.reader, added);
    const inCase = before?.inCase ?? false;
    if (!inCase)
      await tx
        .insertInto('case_documents')
        .values({ case_id: caseId, document_id: document.id, added })
        .onConflict((c) => c.doNothing())
        .execute();
    if (reads) await indexParties(tx, document.id, claims);
    else if (!inCase) await indexParties(tx, document.id, await standingParties(tx, before!.reading!.id));
    return before === undefined ? 'added' : !inCase ? 'joined' : reads ? 'reread' : 'unchanged';
  });
}

/** On PostgreSQL, two transactions on one document wait for each other; SQLite has one writer at a time anyway. */
export async function lockDocument(db: Kysely<Schema>, { dialect }: Ledger, document: string): Promise<void> {
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(hashtextextended(${document}, 0))`.execute(db);
}

async function insertReading(
  tx: Transaction<Schema>,
  document: Document,
  claims: readonly Claim[],
  reader: string,
  added: string,
): Promise<void> {
  const { id: document_id, name, title, publisher, published, url } = document;
  const published_last = published === null ? null : lastDay(published);
  const { id: reading_id } = await tx
    .insertInto('readings')
    .values({
      document_id,
      name,
      title,
      publisher,
      published,
      published_last,
      url,
      reader,
      claims: claims.length,
      added,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = claims.map((claim, ordinal) => {
    const { document: _, ...body } = claim;
    return {
      reading_id,
      ordinal,
      id: claim.id,
      kind: claim.kind,
      issue: claim.issue,
      when_from: claim.when?.resolved ? claim.when.from : null,
      when_to: claim.when?.resolved ? (claim.when.to ?? claim.when.from) : null,
      words: `${claim.gist} ${claim.quote}`.toLowerCase(),
      sources: claim.sources
        .map((s) => s.name)
        .join(' › ')
        .toLowerCase(),
      body: JSON.stringify(body),
    };
  });
  const parties = claims.flatMap((claim, ordinal) => {
    const row = (role: 'party' | 'toward') => (party: string) => ({ reading_id, ordinal, party, role });
    return [...keys(claim.parties).map(row('party')), ...keys(claim.toward).map(row('toward'))];
  });
  for (let i = 0; i < rows.length; i += batch)
    await tx
      .insertInto('claims')
      .values(rows.slice(i, i + batch))
      .execute();
  for (let i = 0; i < parties.length; i += batch)
    await tx
      .insertInto('claim_parties')
      .values(parties.slice(i, i + batch))
      .execute();
}

const keys = (parties: readonly Party[]): string[] => [...new Set(parties.map(keyOf))];

type Named = Pick<Claim, 'parties' | 'toward'>;

async function standingParties(tx: Transaction<Schema>, reading: number): Promise<Named[]> {
  const rows = await tx.selectFrom('claims').select('body').where('reading_id', '=', reading).execute();
  return rows.map((r) => JSON.parse(r.body) as Named);
}

/** Tells every case of the document which parties it speaks of, in a fixed order, so that two transactions cannot wait for each other in a ring. */
async function indexParties(tx: Transaction<Schema>, document: string, claims: readonly Named[]): Promise<void> {
  const named = new Map<string, { party: string; name: string }>();
  for (const p of claims.flatMap((c) => [...c.parties, ...c.toward])) {
    for (const name of [p.name, p.actor])
      if (name) named.set(`${keyOf(p)}\n${name.toLowerCase()}`, { party: keyOf(p), name: name.toLowerCase() });
  }
  if (named.size === 0) return;
  const cases = await tx
    .selectFrom('case_documents')
    .select('case_id')
    .where('document_id', '=', document)
    .orderBy('case_id')
    .execute();
  const rows = cases.flatMap(({ case_id }) => [...named].sort().map(([, row]) => ({ case_id, ...row })));
  for (let i = 0; i < rows.length; i += batch)
    await tx
      .insertInto('case_parties')
      .values(rows.slice(i, i + batch))
      .onConflict((c) => c.doNothing())
      .execute();
}
