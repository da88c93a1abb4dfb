import { type SqlBool, sql } from 'kysely';

/** Whether a reading, called `r` in the query, is the latest of its document: an earlier one stays on record, but is not asked. */
export const isLatestReading = sql<SqlBool>`not exists (
  select 1 from readings as later where later.document_id = r.document_id and later.id > r.id
)`;
