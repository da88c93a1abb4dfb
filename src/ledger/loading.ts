import { type Kysely, sql } from 'kysely';
import type { Claim } from '../claims/index.js';
import { type Block, type Document, lastDay, type PartialDate } from '../documents/index.js';
import type { Judgement } from '../evidence/index.js';
import { claimOf } from './claim-rows.js';
import { judgementsOn } from './judgements.js';
import type { Ledger } from './ledger.js';
import type { Schema } from './schema.js';

export interface LoadedCase {
  /** In the order of their publication, then of their names: the order in which they were added is of no account. */
  readonly documents: readonly Document[];
  /** Claims as they were read, in the order of their documents and of the text. */
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
  /** Documents left out since nobody knows when they were published. */
  readonly undated: number;
}

/** The standing readings of a case: of each document the latest. */
export const standingReadings = (db: Kysely<Schema>, caseId: string) =>
  db
    .selectFrom('case_documents as cd')
    .innerJoin('readings as r', 'r.document_id', 'cd.document_id')
    .where('cd.case_id', '=', caseId)
    .where(
      'r.id',
      '=',
      sql<number>`(select max(later.id) from readings as later where later.document_id = cd.document_id)`,
    );

/**
 * A case as it was reported by a date: its documents, claims and judgements at one moment. What was published after that date is left out, and
 * what has no date, since nobody can say that it was out by then. A date known only to the month or the year counts from its end.
 */
export async function loadCase({ db }: Ledger, caseId: string, asOf?: PartialDate): Promise<LoadedCase> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const inTime = () => {
        const standing = standingReadings(tx, caseId);
        return asOf === undefined ? standing : standing.where('r.published_last', '<=', lastDay(asOf));
      };
      const readings = await inTime()
        .innerJoin('documents as d', 'd.id', 'cd.document_id')
        .select(['r.id as reading', 'd.id', 'r.name', 'r.title', 'r.publisher', 'r.published', 'r.url'])
        .select(['d.text', 'd.blocks'])
        .execute();
      const documents = readings
        .map(({ reading, blocks, ...d }) => ({ reading, document: { ...d, blocks: JSON.parse(blocks) as Block[] } }))
        .sort((a, b) => (order(a.document) < order(b.document) ? -1 : 1));
      const rows = await tx
        .selectFrom('claims')
        .select(['reading_id', 'body'])
        .where('reading_id', 'in', inTime().select('r.id'))
        .orderBy('reading_id')
        .orderBy('ordinal')
        .execute();
      const bodies = new Map<number, string[]>();
      for (const { reading_id, body } of rows) {
        const list = bodies.get(reading_id);
        if (list) list.push(body);
        else bodies.set(reading_id, [body]);
      }
      const claims = documents.flatMap(({ reading, document }) =>
        (bodies.get(reading) ?? []).map((body) => claimOf(body, document)),
      );
      const undated =
        asOf === undefined
          ? 0
          : Number(
              (
                await standingReadings(tx, caseId)
                  .where('r.published', 'is', null)
                  .select(({ fn }) => fn.countAll().as('n'))
                  .executeTakeFirstOrThrow()
              ).n,
            );
      return {
        documents: documents.map((d) => d.document),
        claims,
        judgements: await judgementsOn(tx, inTime().select('r.id')),
        undated,
      };
    });
}

/** Of a case that was loaded without a date or as of a later one, what was out by an earlier one: the same as loading it anew, in a fraction of the time. */
export function knownBy(loaded: LoadedCase, asOf: PartialDate): LoadedCase {
  const isOut = ({ published }: { readonly published: PartialDate | null }): boolean =>
    published !== null && lastDay(published) <= lastDay(asOf);
  const claims = loaded.claims.filter((c) => isOut(c.document));
  const ids = new Set(claims.map((c) => c.id));
  const undated = loaded.documents.filter((d) => d.published === null).length;
  return {
    documents: loaded.documents.filter(isOut),
    claims,
    judgements: loaded.judgements.filter((j) => ids.has(j.claim)),
    undated: loaded.undated + undated,
  };
}

const order = (d: Pick<Document, 'published' | 'name' | 'id'>): string => `${d.published ?? '9999'} ${d.name} ${d.id}`;
