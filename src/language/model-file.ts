import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type Row, type Weights, WeightsBuilder } from './weights.js';

/**
 * A model as bytes, packed by Brotli: the length of a JSON head (32 bits, little-endian), the head, then the rows of a table in
 * four streams of like with like: how far each hash is from the one before (seven bits a byte, the last below 128), how
 * many weights it has, their classes, the weights.
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
  return brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
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
  const builder = new WeightsBuilder(features);
  let gapAt = start;
  let countAt = start + gapBytes;
  let classAt = countAt + features;
  let weightAt = classAt + size;
  let hash = -1;
  for (let i = 0; i < features; i++) {
    let gap = 0;
    let shift = 0;
    for (; raw[gapAt]! > 127; shift += 7) gap |= (raw[gapAt++]! & 127) << shift;
    hash += 1 + (gap | (raw[gapAt++]! << shift));
    const count = raw[countAt++]!;
    builder.next(hash);
    for (let k = 0; k < count; k++) builder.weight(raw[classAt++]!, raw[weightAt++]!);
  }
  return { head, weights: builder.done() };
}

function unpacked(bytes: Uint8Array): Buffer {
  try {
    return brotliDecompressSync(bytes);
  } catch {
    throw new Error('the model file is damaged: it does not unpack');
  }
}
