import { gunzipSync, gzipSync } from 'node:zlib';
import { type Row, rowLength, tableOf, type Weights, weightsIn } from './weights.js';

/**
 * A model as bytes, packed by gzip, which unpacks in half the time of Brotli for a tenth more room: the length of a JSON head (32 bits,
 * little-endian), the head, then the rows of a table in four streams of like with like: how far each hash is from the one before (seven
 * bits a byte, the last below 128), how many weights it has, their classes, the weights.
 */
export function writeModel(head: object, rows: readonly Row[]): Uint8Array {
  const gaps: number[] = [];
  let last = -1;
  for (const { hash } of rows) {
    let gap = hash - last - 1;
    for (; gap > 127; gap >>>= 7) gaps.push(128 | (gap & 127));
    gaps.push(gap);
    last = hash;
  }
  const counts = rows.map((row) => row.classes.length);
  const size = counts.reduce((a, b) => a + b, 0);
  const json = new TextEncoder().encode(JSON.stringify({ ...head, table: [gaps.length, rows.length, size] }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length, true);
  const raw = Buffer.concat([
    length,
    json,
    Uint8Array.from(gaps),
    Uint8Array.from(counts),
    Uint8Array.from(rows.flatMap((row) => row.classes)),
    Uint8Array.from(rows.flatMap((row) => row.weights)),
  ]);
  return gzipSync(raw, { level: 9 });
}

/** Reads what `writeModel` wrote. @throws Error on bytes that are no model: a broken installation. */
export function readModel(bytes: Uint8Array): { readonly head: unknown; readonly weights: Weights } {
  const raw = unpacked(bytes);
  const start = 4 + new DataView(raw.buffer, raw.byteOffset).getUint32(0, true);
  if (start > raw.length) throw new Error('the model file is damaged: its head is longer than the file');
  const head = JSON.parse(new TextDecoder().decode(raw.subarray(4, start))) as { table: [number, number, number] };
  const [gapBytes, features, size] = head.table;
  if (start + gapBytes + features + 2 * size !== raw.length)
    throw new Error('the model file is damaged: its table has another length than its head says');
  const table = tableOf(hashesOf(raw.subarray(start, start + gapBytes), features));
  fillRows(table.rows, raw, start + gapBytes, features, size);
  return { head, weights: weightsIn(table) };
}

/** The hashes of features, from how far each is from the one before. */
function hashesOf(gaps: Uint8Array, features: number): Int32Array {
  const hashes = new Int32Array(features);
  let hash = -1;
  for (let i = 0, at = 0; i < features; i++) {
    let gap = 0;
    let shift = 0;
    for (; gaps[at]! > 127; shift += 7) gap |= (gaps[at++]! & 127) << shift;
    hash += 1 + (gap | (gaps[at++]! << shift));
    hashes[i] = hash;
  }
  return hashes;
}

/** Two million weights at every start: nothing but numbers in a loop of its own, which the engine makes fast soonest. */
function fillRows(rows: Int8Array, raw: Uint8Array, countsAt: number, features: number, size: number): void {
  let classAt = countsAt + features;
  let weightAt = classAt + size;
  for (let i = 0; i < features; i++)
    for (let left = raw[countsAt + i]!; left > 0; left--) rows[rowLength * i + raw[classAt++]!] = raw[weightAt++]!;
}

function unpacked(bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new Error('the model file is damaged: it does not unpack');
  }
}
