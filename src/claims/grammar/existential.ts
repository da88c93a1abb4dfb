import type { Token } from '../../language/index.js';
import type { Segment } from './segments.js';

/** "There would be nothing to enforce". */
export function isExistential({ sentence: { tokens }, from }: Segment): boolean {
  const first = tokens[from] as Token;
  return first.rel === 'expl' || first.text.toLowerCase() === 'there';
}
