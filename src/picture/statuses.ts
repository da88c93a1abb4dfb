/**
 * How we come to know what a party holds.
 * `stated`: the party's own people say so. `reported`: the outlet says so in its own voice. `second-hand`: somebody else says so.
 * `assumed`: nobody claims to know. `denied`: the party or a source says that it is not so.
 */
export const heldLevels = ['stated', 'reported', 'second-hand', 'assumed', 'denied'] as const;
export type Held = (typeof heldLevels)[number];

export const offerStatuses = ['tabled', 'pending', 'accepted', 'rejected', 'countered', 'withdrawn', 'denied'] as const;
export const issueStatuses = ['agreed', 'close', 'open', 'deadlocked', 'unknown'] as const;
export const changeKinds = [
  'new',
  'moved',
  'hardened',
  'softened',
  'dropped',
  'contradicted',
  'offer-new',
  'offer-status',
  'process',
  'settled',
] as const;
