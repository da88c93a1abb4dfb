import type { Span } from '../../documents/index.js';

/** Whether two stretches of text share a character. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
