import type { Claim } from '../claims/index.js';
import type { Block, Document } from '../documents/index.js';
import type { Judgement } from '../evidence/index.js';
import { claimOf } from './claim-rows.js';
import { judgementsOn } from './judgements.js';
import type { Ledger } from './ledger.js';

export interface StandingDocument {
  readonly document: Document;
  readonly words: number;
  /** When it came into the ledger. */
  readonly added: string;
  readonly cases: readonly { readonly id: string; readonly name: string }[];
  /** Claims of its latest reading, in the order of the text, and every judgement on them. */
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
}

/** One document of the ledger by its whole id, with its text and what was last read of it; null where there is none. */
export async function documentWithId({ db }: Ledger, id: string): Promise<StandingDocument | null> {
  const row = await db
    .selectFrom('documents as d')
    .innerJoin('readings as r', 'r.document_id', 'd.id')
    .select(['d.id', 'd.text', 'd.blocks', 'd.words', 'd.added'])
    .select(['r.id as reading', 'r.name', 'r.title', 'r.publisher', 'r.published', 'r.url'])
    .where('d.id', '=', id)
    .orderBy('r.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { reading, words, added, blocks, ...rest } = row;
  const document = { ...rest, blocks: JSON.parse(blocks) as Block[] };
  const cases = await db
    .selectFrom('case_documents as cd')
    .innerJoin('cases as k', 'k.id', 'cd.case_id')
    .select(['k.id', 'k.name'])
    .where('cd.document_id', '=', id)
    .orderBy('k.name')
    .execute();
  const rows = await db
    .selectFrom('claims')
    .select('body')
    .where('reading_id', '=', reading)
    .orderBy('ordinal')
    .execute();
  const own = db.selectFrom('readings as r').select('r.id').where('r.id', '=', reading);
  return {
    document,
    words,
    added,
    cases,
    claims: rows.map((r) => claimOf(r.body, document)),
    judgements: await judgementsOn(db, own),
  };
}
