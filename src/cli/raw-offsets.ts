import { type ReadDocument, rawOffset } from '../documents/index.js';

const isSpan = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((n) => Number.isInteger(n));

/**
 * The same record with every span of cleaned text turned into a span of the file as it is; null where the file's text was taken
 * out of markup and has no place of its own (HTML).
 */
export function rawSpans<T>(record: T, document: ReadDocument): T {
  const turn = (value: unknown): unknown => {
    if (isSpan(value)) return document.offsets === null ? null : value.map((n) => rawOffset(document.offsets!, n));
    if (Array.isArray(value)) return value.map(turn);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, turn(v)]));
    return value;
  };
  return turn(record) as T;
}
