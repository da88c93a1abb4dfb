import { failure, type Result, success } from '../documents/index.js';

type Place = readonly (string | number)[];

/** A place in a list as an opaque word for an address. */
export const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor names, whose parts have these types; `cursor-unknown` for anything else. */
export function placeOf<T extends Place>(cursor: string, types: readonly ('string' | 'number')[]): Result<T> {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && place.length === types.length && types.every((t, i) => typeof place[i] === t))
      return success(place as unknown as T);
  } catch {
    // Falls through: not one of ours.
  }
  return failure('cursor-unknown', 'This cursor is none that a page gave; begin without one.', 'cursor');
}
