import { type Claim, families } from '../claim.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/**
 * The issue of the claim before, where a move is about a thing that it only points back to: "asked for one", "promised no such thing". Who
 * judges ("called it a sham") mostly judges the whole.
 */
export function issuePointedTo(
  { sentence: { tokens }, from, to }: Segment,
  kind: Claim['kind'],
  previous: Claim | null,
  { anaphors }: Lexicon,
): string | null {
  if (previous?.issue == null || !(kind === 'disclosure' || families.move.includes(kind as never))) return null;
  const pointing = tokens
    .slice(from, to)
    .some((t) => anaphors.has(t.lemma) && t.upos !== 'SCONJ' && t.xpos !== 'IN' && t.xpos !== 'WDT');
  return pointing ? previous.issue : null;
}
