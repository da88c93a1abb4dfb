import { shippedCues } from '../attribution/cues.js';
import { rebuts } from '../attribution/dismissals.js';
import type { Segment } from './segments.js';

/** ", an account that the army denied", ", a claim Oslo disputes": what the clause before it says is not so, says its subject. */
export const deniesAccount = ({ sentence: { tokens }, from, link, predicate }: Segment): boolean =>
  link === 'relative' && predicate !== null && !predicate.negated && rebuts(tokens, from - 1, shippedCues());
