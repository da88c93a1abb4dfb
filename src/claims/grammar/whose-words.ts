import type { Document, Span } from '../../documents/index.js';
import type { Attribution } from '../attribution/attribution.js';
import type { Segment } from './segments.js';

/** "X, she said, and Y": the speaker goes on over the sentence; in an interview, over the answer. */
export function goesOn(
  segment: Segment,
  before: { readonly sentence: number; readonly chain: readonly Attribution[] } | null,
): readonly Attribution[] {
  if (before === null) return [];
  if (before.sentence === segment.sentence.index) {
    const parted = segment.sentence.tokens[segment.from - 1]?.text === ';';
    return parted || segment.link === 'relative' || segment.link === 'time' ? [] : before.chain;
  }
  return before.chain.filter((a) => a.carried && a.cueLemma === 'interview');
}

/** Whether a piece stands in somebody's own words, between quotation marks. */
export const inMarks = (span: Span, told: Attribution | undefined, { text }: Document): boolean =>
  told?.content.some(([s, e]) => s <= span[0] && span[1] <= e && /["“]/.test(text[s] ?? '')) === true;
