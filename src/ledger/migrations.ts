import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.js';

export type Dialect = 'sqlite' | 'postgres';

/** One step of the schema. Its number is its place in the list, from 1; a step that was released is never changed. */
export type Migration = (db: Kysely<Schema>, dialect: Dialect) => Promise<void>;

/** Types that differ: a numbered key, and strings that compare by their bytes, as SQLite's do, whatever the server's language. */
const types: Readonly<Record<Dialect, Readonly<Record<'NUMBERED' | 'STRING', string>>>> = {
  sqlite: { NUMBERED: 'integer primary key autoincrement', STRING: 'text' },
  postgres: { NUMBERED: 'integer generated always as identity primary key', STRING: 'text collate "C"' },
};

const statements =
  (...list: readonly string[]): Migration =>
  async (db, dialect) => {
    const { NUMBERED, STRING } = types[dialect];
    for (const text of list)
      await sql.raw(text.replaceAll('NUMBERED', NUMBERED).replaceAll('STRING', STRING)).execute(db);
  };

const first = statements(
  'create table cases (id STRING primary key, name STRING not null, created STRING not null)',
  'create table documents (id STRING primary key, text STRING not null, blocks STRING not null, words integer not null, added STRING not null)',
  `create table readings (id NUMBERED, document_id STRING not null references documents (id), name STRING not null, title STRING,
    publisher STRING, published STRING, published_last STRING, url STRING, reader STRING not null, claims integer not null,
    added STRING not null)`,
  'create index readings_of_document on readings (document_id, id)',
  `create table case_documents (case_id STRING not null references cases (id), document_id STRING not null references documents (id),
    added STRING not null, primary key (case_id, document_id))`,
  'create index cases_of_document on case_documents (document_id)',
  `create table claims (reading_id integer not null references readings (id), ordinal integer not null, id STRING not null,
    kind STRING not null, issue STRING, when_from STRING, when_to STRING, words STRING not null, sources STRING not null,
    body STRING not null, primary key (reading_id, ordinal))`,
  'create index claims_by_id on claims (id)',
  `create table claim_parties (reading_id integer not null, ordinal integer not null, party STRING not null, role STRING not null,
    primary key (reading_id, ordinal, party, role))`,
  `create table case_parties (case_id STRING not null references cases (id), party STRING not null, name STRING not null,
    primary key (case_id, party, name))`,
  'create index cases_by_party on case_parties (party)',
  'create index cases_by_name on case_parties (name)',
  `create table judgements (id NUMBERED, claim_id STRING not null, decision STRING not null, correction STRING, "by" STRING not null,
    "at" STRING not null, note STRING)`,
  'create index judgements_of_claim on judgements (claim_id)',
  `create table tombstones (document_id STRING primary key, "at" STRING not null, "by" STRING not null, reason STRING,
    claims integer not null)`,
);

export const migrations: readonly Migration[] = [first];
