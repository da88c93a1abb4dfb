/** How a party's position, or any cell of the bargain, is known. */
export const holdings = ['stated', 'reported', 'second-hand', 'assumed', 'denied', 'inferred', 'not-reported'] as const;
export type Holding = (typeof holdings)[number];

/** Rows of the timeline. */
export const lanes = ['diplomacy', 'conduct', 'statements'] as const;

/** The sections, always in this order; one that has nothing to say is left out, its lack said under Gaps. */
export const sectionIds = [
  'bottom-line',
  'judgements',
  'reported',
  'changes',
  'contradictions',
  'process',
  'issues',
  'bargain',
  'scenarios',
  'signals',
  'gaps',
  'sources',
] as const;
