import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Document } from '../../documents/index.js';
import type { WeighedClaim } from '../../evidence/index.js';
import { columns } from './rows.js';

const types = { text: 'STRING', number: 'DOUBLE', whole: 'INT32' } as const;

/** Claims as one Apache Parquet file, with the columns of the CSV; nothing is changed in them. */
export function parquet(claims: readonly WeighedClaim[], documents: ReadonlyMap<string, Document>): Uint8Array {
  const columnData = columns.map(([name, type, value]) => ({
    name,
    type: types[type],
    nullable: true,
    data: claims.map((w) => value(w, documents.get(w.claim.document.id)!)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
