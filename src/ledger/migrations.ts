import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.js';

export type Dialect = 'sqlite' | 'postgres';

/** One step of the schema. Its number is its place in the list, from 1; a step that was released is never changed. */
export type Migration = (db: Kysely<Schema>, dialect: Dialect) => Promise<void>;

const first: Migration = async (db, dialect) => {
  const numbered = sql.raw(
    dialect === 'sqlite'
      ? 'id integer primary key autoincrement'
      : 'id integer generated always as identity primary key',
  );
  const statements = [
    sql`create table cases (id text primary key, name text not null, created text not null)`,
    sql`create table documents (id text primary key, text text not null, blocks text not null, words integer not null, added text not null)`,
    sql`create table readings (${numbered}, document_id text not null references documents (id), name text not null, title text,
      publisher text, published text, published_last text, url text, reader text not null, claims integer not null, added text not null)`,
    sql`create index readings_of_document on readings (document_id, id)`,
    sql`create table case_documents (case_id text not null references cases (id), document_id text not null references documents (id),
      added text not null, primary key (case_id, document_id))`,
    sql`create index cases_of_document on case_documents (document_id)`,
    sql`create table claims (reading_id integer not null references readings (id), ordinal integer not null, id text not null,
      kind text not null, issue text, when_from text, when_to text, words text not null, sources text not null, body text not null,
      primary key (reading_id, ordinal))`,
    sql`create index claims_by_id on claims (id)`,
    sql`create table claim_parties (reading_id integer not null, ordinal integer not null, party text not null, role text not null,
      primary key (reading_id, ordinal, party, role))`,
    sql`create table case_parties (case_id text not null references cases (id), party text not null, name text not null,
      primary key (case_id, party, name))`,
    sql`create index cases_by_party on case_parties (party)`,
    sql`create index cases_by_name on case_parties (name)`,
    sql`create table judgements (${numbered}, claim_id text not null, decision text not null, correction text, "by" text not null,
      "at" text not null, note text)`,
    sql`create index judgements_of_claim on judgements (claim_id)`,
    sql`create table tombstones (document_id text primary key, "at" text not null, "by" text not null, reason text, claims integer not null)`,
  ];
  for (const statement of statements) await statement.execute(db);
};

export const migrations: readonly Migration[] = [first];
