import type { Document } from '../../documents/index.js';
import type { WeighedClaim } from '../../evidence/index.js';
import { type Cell, columns } from './rows.js';

/**
 * Claims as CSV (RFC 4180): a head line, lines end in CRLF. A cell of a document's words that a spreadsheet would take for a formula has an
 * apostrophe before it.
 */
export function* csv(claims: readonly WeighedClaim[], documents: ReadonlyMap<string, Document>): Generator<string> {
  yield `${columns.map(([name]) => name).join(',')}\r\n`;
  for (const w of claims) {
    const document = documents.get(w.claim.document.id)!;
    yield `${columns.map(([, , value]) => cell(value(w, document))).join(',')}\r\n`;
  }
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+@\t\r\n＝＋－＠-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
