import type { Document } from '../../documents/index.js';
import { voices, type WeighedClaim } from '../../evidence/index.js';

export type Cell = string | number | boolean | null;

type Column = readonly [name: string, type: 'text' | 'number' | 'whole', value: (w: WeighedClaim, d: Document) => Cell];

const names = (parties: readonly { readonly id?: string | undefined; readonly name: string }[]): string =>
  parties.map((p) => p.id ?? p.name).join('; ');

/** The columns of CSV and Parquet, in order: one claim a row, judgements applied. docs/ledger.md tells what they hold. */
export const columns: readonly Column[] = [
  ['claim', 'text', ({ claim }) => claim.id],
  ['document', 'text', ({ claim }) => claim.document.id],
  ['name', 'text', (_, d) => d.name],
  ['title', 'text', (_, d) => d.title],
  ['publisher', 'text', (_, d) => d.publisher],
  ['published', 'text', (_, d) => d.published],
  ['url', 'text', (_, d) => d.url],
  ['kind', 'text', ({ claim }) => claim.kind],
  ['parties', 'text', ({ claim }) => names(claim.parties)],
  ['toward', 'text', ({ claim }) => names(claim.toward)],
  ['issue', 'text', ({ claim }) => claim.issue],
  ['gist', 'text', ({ claim }) => claim.gist],
  ['polarity', 'text', ({ claim }) => claim.polarity],
  ['condition', 'text', ({ claim }) => claim.condition?.text ?? null],
  ['certainty_phrase', 'text', ({ claim }) => claim.certainty?.phrase ?? null],
  ['certainty_low', 'number', ({ claim }) => claim.certainty?.low ?? null],
  ['certainty_high', 'number', ({ claim }) => claim.certainty?.high ?? null],
  ['when_from', 'text', ({ claim }) => claim.when?.from ?? null],
  ['when_to', 'text', ({ claim }) => claim.when?.to ?? null],
  ['amount_low', 'number', ({ claim }) => claim.amount?.low ?? null],
  ['amount_high', 'number', ({ claim }) => claim.amount?.high ?? null],
  ['amount_unit', 'text', ({ claim }) => claim.amount?.unit ?? null],
  ['sources', 'text', ({ claim }) => claim.sources.map((s) => s.name).join(' > ') || null],
  ['source_type', 'text', ({ claim }) => voices(claim)[0]?.type ?? null],
  ['source_access', 'text', ({ claim }) => voices(claim)[0]?.access ?? null],
  ['source_side', 'text', ({ claim }) => voices(claim)[0]?.affiliation ?? null],
  ['event', 'text', ({ claim }) => claim.event],
  ['reliability', 'text', (w) => w.grade.reliability],
  ['reliability_reason', 'text', (w) => w.grade.reasons.reliability],
  ['credibility', 'whole', (w) => w.grade.credibility],
  ['credibility_reason', 'text', (w) => w.grade.reasons.credibility],
  ['origin', 'text', (w) => w.origin.id],
  ['corroborated_by', 'whole', (w) => w.corroboration.length],
  ['contradicted_by', 'whole', (w) => w.contradiction.length],
  ['judged', 'text', (w) => w.judged],
  ['start', 'whole', ({ claim }) => claim.span[0]],
  ['end', 'whole', ({ claim }) => claim.span[1]],
  ['quote', 'text', ({ claim }) => claim.quote],
  ['reader', 'text', ({ claim }) => claim.reader],
];
