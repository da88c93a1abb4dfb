import { tableWords, type Weights } from './weights.js';

/**
 * A model as bytes: the length of a JSON head (32 bits, little-endian), the head, spaces up to a multiple of 16, the rows.
 */
export function writeModel(head: object, weights: Weights): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify({ ...head, buckets: weights.buckets }));
  const start = Math.ceil((4 + json.length) / 16) * 16;
  const bytes = new Uint8Array(start + weights.rows.byteLength).fill(32, 0, start);
  new DataView(bytes.buffer).setUint32(0, start - 4, true);
  bytes.set(json, 4);
  bytes.set(new Uint8Array(weights.rows.buffer, weights.rows.byteOffset, weights.rows.byteLength), start);
  return bytes;
}

/** Reads what `writeModel` wrote. @throws Error on bytes that are no model: a broken installation. */
export function readModel(bytes: Uint8Array): { readonly head: unknown; readonly weights: Weights } {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (length > bytes.length) throw new Error('the model file is damaged: its head is longer than the file');
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as { buckets: number };
  const body = bytes.slice(4 + length);
  const words = tableWords(head.buckets);
  if (body.byteLength !== words * 4) throw new Error('the model file is damaged: its table has another length than its head says');
  return { head, weights: { rows: new Int32Array(body.buffer), buckets: head.buckets } };
}
