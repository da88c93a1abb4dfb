import { type Document, jsonText } from '../../documents/index.js';
import type { WeighedClaim } from '../../evidence/index.js';

/** What a case can be exported as; docs/ledger.md tells what each holds. */
export const exportFormats = ['csv', 'jsonl', 'parquet', 'plover', 'web-annotation'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The claims of a case as data for other tools, in parts to be written one after the other: bytes for Parquet, else text. */
export async function exported(
  format: ExportFormat,
  name: string,
  claims: readonly WeighedClaim[],
  documents: readonly Document[],
): Promise<Iterable<string | Uint8Array>> {
  const byId = new Map(documents.map((d) => [d.id, d]));
  switch (format) {
    case 'csv':
      return (await import('./csv.js')).csv(claims, byId);
    case 'jsonl':
      return claims.map((w) => `${jsonText(w)}\n`);
    case 'parquet':
      return [(await import('./parquet.js')).parquet(claims, byId)];
    case 'plover':
      return (await import('./plover.js')).plover(claims, byId);
    case 'web-annotation':
      return (await import('./web-annotation.js')).webAnnotations(name, claims, byId);
  }
}
