import { type ExpressionBuilder, sql } from 'kysely';
import type { Claim } from '../claims/index.js';
import { lastDay, type PartialDate } from '../documents/index.js';
import type { Judgement } from '../evidence/index.js';
import { claimOf } from './claim-rows.js';
import { judgementsOn } from './judgements.js';
import type { Ledger } from './ledger.js';
import { standingReadings } from './loading.js';
import type { Schema } from './schema.js';

/** What claims to show; all that is given must hold. Claims are sought as they were read. */
export interface ClaimFilter {
  readonly kind?: string | undefined;
  /** Party keys, any of which acts or is addressed. */
  readonly parties?: readonly string[] | undefined;
  /** An issue, or a group with all its issues. */
  readonly issue?: string | undefined;
  /** Part of a source's name. */
  readonly source?: string | undefined;
  /** Reported on that date or later, and until the end of that one. */
  readonly since?: PartialDate | undefined;
  readonly until?: PartialDate | undefined;
  /** What the claim is about lies in or touches this day, month or year. */
  readonly when?: PartialDate | undefined;
  /** Words that all stand in the gist or the quote. */
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
  /** Only what stands after this place, as `places` of the page before gave it. */
  readonly after?: ClaimPlace | undefined;
}

/** Where a claim stands in the order of a case's claims: publication, name and number of its reading, number in the text. */
export type ClaimPlace = readonly [published: string, name: string, reading: number, ordinal: number];

export interface FilteredClaims {
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
  /** Where each of the claims stands, to go on from there. */
  readonly places: readonly ClaimPlace[];
  /** How many claims pass the filter, on all pages. */
  readonly total: number;
}

/** Claims of a case that pass a filter, in the order of their reports and of the text. */
export async function filteredClaims({ db }: Ledger, caseId: string, filter: ClaimFilter): Promise<FilteredClaims> {
  let query = standingReadings(db, caseId)
    .innerJoin('claims as c', 'c.reading_id', 'r.id')
    .select(['c.id as claim', 'c.body', 'cd.document_id as id', 'r.name', 'r.title', 'r.published'])
    .select(['r.id as reading', 'c.ordinal']);
  const { kind, parties, issue, source, since, until, when, search, limit, after } = filter;
  if (kind !== undefined) query = query.where('c.kind', '=', kind);
  if (issue !== undefined)
    query = query.where((eb) => eb.or([eb('c.issue', '=', issue), startsWith(eb, 'c.issue', `${issue}.`)]));
  if (parties !== undefined)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('claim_parties as p')
          .select(sql`1`.as('one'))
          .whereRef('p.reading_id', '=', 'c.reading_id')
          .whereRef('p.ordinal', '=', 'c.ordinal')
          .where('p.party', 'in', parties.length > 0 ? [...parties] : ['']),
      ),
    );
  if (source !== undefined) query = query.where((eb) => contains(eb, 'c.sources', source));
  for (const word of search?.split(/\s+/).filter(Boolean) ?? [])
    query = query.where((eb) => contains(eb, 'c.words', word));
  if (since !== undefined) query = query.where('r.published_last', '>=', since);
  if (until !== undefined) query = query.where('r.published_last', '<=', lastDay(until));
  if (when !== undefined)
    query = query.where('c.when_from', '<=', lastDay(when)).where(sql`c.when_to || '-99-99'`, '>=', when);
  const counted = query.clearSelect().select(({ fn }) => fn.countAll().as('n'));
  if (after !== undefined) {
    const [published, name, reading, ordinal] = after;
    query = query.where(
      sql<boolean>`(coalesce(r.published, '9999'), r.name, r.id, c.ordinal) > (${published}, ${name}, ${reading}, ${ordinal})`,
    );
  }
  const rows = await query
    .orderBy(sql`coalesce(r.published, '9999')`)
    .orderBy('r.name')
    .orderBy('r.id')
    .orderBy('c.ordinal')
    .$if(limit !== undefined, (q) => q.limit(limit!))
    .execute();
  const claims = rows.map((r) => claimOf(r.body, r));
  const judgements = await judgementsOn(db, standingReadings(db, caseId).select('r.id'));
  const places = rows.map((r): ClaimPlace => [r.published ?? '9999', r.name, r.reading, r.ordinal]);
  // Where all were asked for, all have been counted.
  const total = limit === undefined ? rows.length : Number((await counted.executeTakeFirstOrThrow()).n);
  return { claims, judgements, places, total };
}

type Columns = ExpressionBuilder<Schema & { c: Schema['claims'] }, 'c'>;

/** Plain containment without case; `%` and `_` in the words are themselves. */
// biome-ignore lint/suspicious/noExplicitAny: the builder of any query that joins claims as c
const contains = (eb: ExpressionBuilder<any, any>, column: string, words: string) =>
  (eb as Columns)(sql.ref<string>(column), 'like', sql<string>`${`%${escaped(words.toLowerCase())}%`} escape '!'`);

// biome-ignore lint/suspicious/noExplicitAny: the builder of any query that joins claims as c
const startsWith = (eb: ExpressionBuilder<any, any>, column: string, words: string) =>
  (eb as Columns)(sql.ref<string>(column), 'like', sql<string>`${`${escaped(words)}%`} escape '!'`);

const escaped = (words: string): string => words.replace(/[!%_]/g, '!$&');
