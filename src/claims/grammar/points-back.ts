import type { Claim } from '../claim.js';
import { families } from '../kinds.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/** Whether a piece has a word that stands for a thing named before: "asked for one", "it may yet be used". */
export const hasAnaphor = ({ sentence: { tokens }, from, to }: Segment, { anaphors }: Lexicon): boolean =>
  tokens
    .slice(from, to)
    .some((t) => anaphors.has(t.lemma) && t.upos !== 'SCONJ' && t.xpos !== 'IN' && t.xpos !== 'WDT');

/**
 * The issue of the claim before, where a move is about a thing that it only points back to: "asked for one", "promised no such thing". Who
 * judges ("called it a sham") mostly judges the whole.
 */
export function issuePointedTo(
  segment: Segment,
  kind: Claim['kind'],
  previous: Claim | null,
  lexicon: Lexicon,
): string | null {
  if (previous?.issue == null || !(kind === 'disclosure' || families.move.includes(kind as never))) return null;
  return hasAnaphor(segment, lexicon) ? previous.issue : null;
}
