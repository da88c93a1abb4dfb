import type { PartialDate } from '../../documents/index.js';

/** A day on which something was published: the picture may have changed on it. */
export interface AsOfStep {
  readonly date: PartialDate;
  readonly documents: number;
}

/** The days on which reports came out, earliest first. Undated reports have none. A month or year stands after its days, when all of it is out. */
export function asOfSteps(documents: readonly { readonly published: PartialDate | null }[]): AsOfStep[] {
  const counts = new Map<string, number>();
  for (const { published } of documents)
    if (published !== null) counts.set(published, (counts.get(published) ?? 0) + 1);
  return [...counts].map(([date, n]) => ({ date, documents: n })).sort((a, b) => (end(a.date) < end(b.date) ? -1 : 1));
}

/** What to compare by: the end of what a date can mean. */
const end = (date: PartialDate): string => `${date}-99-99`.slice(0, 10);

/** The step that a picture as of a day stands on: the last one out by then. Null as of any day: the last step; -1: none was out yet. */
export function stepAt(steps: readonly AsOfStep[], asOf: PartialDate | null): number {
  if (asOf === null) return steps.length - 1;
  return steps.findLastIndex((step) => end(step.date) <= end(asOf));
}
