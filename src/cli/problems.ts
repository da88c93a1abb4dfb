import type { Problem } from '../documents/index.js';

/** A problem as one line for people: where, what was wrong and what to do. */
export const problemLine = ({ where, message }: Problem): string =>
  where === undefined || message.includes(where) ? message : `${where}: ${message}`;
