import type { Generated } from 'kysely';

/** Rows as both databases hold them. Every table but `case_parties`, an index, only grows; only `forget` takes rows away. */
export interface Schema {
  cases: { id: string; name: string; created: string };
  /** By content: the id is a hash of the text. */
  documents: { id: string; text: string; blocks: string; words: number; added: string };
  /** What was read of a document when, with the metadata that the reading went by. The latest reading of a document stands. */
  readings: {
    id: Generated<number>;
    document_id: string;
    name: string;
    title: string | null;
    publisher: string | null;
    published: string | null;
    /** Last day that `published` can mean: `2022-03` becomes `2022-03-99`, which sorts after every day of that month. */
    published_last: string | null;
    url: string | null;
    reader: string;
    claims: number;
    added: string;
  };
  case_documents: { case_id: string; document_id: string; added: string };
  claims: {
    reading_id: number;
    ordinal: number;
    id: string;
    kind: string;
    issue: string | null;
    when_from: string | null;
    when_to: string | null;
    /** Gist and quote in lower case, for search. */
    words: string;
    /** Names of the sources in lower case. */
    sources: string;
    /** The claim as JSON, without its document. */
    body: string;
  };
  claim_parties: { reading_id: number; ordinal: number; party: string; role: 'party' | 'toward' };
  /** Which parties a case speaks of, so that a question finds its case without a look at the claims. */
  case_parties: { case_id: string; party: string; name: string };
  judgements: {
    id: Generated<number>;
    claim_id: string;
    decision: string;
    correction: string | null;
    by: string;
    at: string;
    note: string | null;
  };
  /** What stays of a forgotten document: that it was, and may not come back. */
  tombstones: { document_id: string; at: string; by: string; reason: string | null; claims: number };
}
