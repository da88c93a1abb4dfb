import { lanes, tableWords, type Weights } from './weights.js';

/**
 * A model as bytes: the length of a JSON head (32 bits, little-endian), the head, then the rows of the table in order, each
 * as 16 bits that tell which weights are not nought, 16 bits of its hash, and those weights; an empty row is 16 nought bits.
 */
export function writeModel(head: object, { rows, buckets }: Weights): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify({ ...head, buckets }));
  const table = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  const out = new Uint8Array(4 + json.length + rows.byteLength * 2);
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, 4);
  let at = 4 + json.length;
  for (let row = 0; row < table.length; row += 16) {
    let mask = 0;
    if (table.subarray(row, row + 16).some((byte) => byte !== 0))
      for (let k = 0; k < lanes; k++) if (table[row + k] !== 128) mask |= 1 << k;
    out[at++] = mask & 0xff;
    out[at++] = mask >>> 8;
    if (mask === 0) continue;
    out[at++] = table[row + 14]!;
    out[at++] = table[row + 15]!;
    for (let k = 0; k < lanes; k++) if (mask & (1 << k)) out[at++] = table[row + k]!;
  }
  return out.slice(0, at);
}

/** Reads what `writeModel` wrote. @throws Error on bytes that are no model: a broken installation. */
export function readModel(bytes: Uint8Array): { readonly head: unknown; readonly weights: Weights } {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (length > bytes.length) throw new Error('the model file is damaged: its head is longer than the file');
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as { buckets: number };
  const rows = new Int32Array(tableWords(head.buckets));
  const table = new Uint8Array(rows.buffer);
  let at = 4 + length;
  for (let row = 0; row < table.length; row += 16) {
    const mask = bytes[at]! | (bytes[at + 1]! << 8);
    at += 2;
    if (mask === 0) continue;
    table.fill(128, row, row + lanes);
    table[row + 14] = bytes[at++]!;
    table[row + 15] = bytes[at++]!;
    for (let k = 0; k < lanes; k++) if (mask & (1 << k)) table[row + k] = bytes[at++]!;
  }
  if (at !== bytes.length)
    throw new Error('the model file is damaged: its table has another length than its head says');
  return { head, weights: { rows, buckets: head.buckets } };
}
