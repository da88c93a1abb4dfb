import type { CaseTimeline } from './timeline-types.js';

/** What of a timeline one looks at: a party's, an issue's; empty for all. */
export interface Narrowing {
  readonly party: string;
  readonly issue: string;
}

/** The entries and offers that a party is in, made by it or toward it, and that are of an issue. */
export function narrowed(timeline: CaseTimeline, { party, issue }: Narrowing): CaseTimeline {
  if (party === '' && issue === '') return timeline;
  const isOf = (item: { readonly issue: string | null }, parties: readonly string[]): boolean =>
    (party === '' || parties.includes(party)) && (issue === '' || item.issue === issue);
  return {
    ...timeline,
    entries: timeline.entries.filter((e) => isOf(e, [...e.parties, ...e.toward])),
    offers: timeline.offers.filter((o) => isOf(o, [...o.by, ...o.to])),
  };
}
