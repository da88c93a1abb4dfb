import { createHash } from 'node:crypto';
import type { Span } from '../documents/index.js';

/** `clm_` and a hash of what makes a reading the same reading: document, span, kind, reader. */
export const claimId = (document: string, span: Span, kind: string, reader: string): string =>
  `clm_${createHash('sha256').update(`${document} ${span[0]} ${span[1]} ${kind} ${reader}`).digest('hex').slice(0, 16)}`;
