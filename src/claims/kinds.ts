/** The 17 kinds of the codebook (docs/claims.md), by family. */
export const families = {
  move: ['demand', 'offer', 'concession', 'acceptance', 'refusal', 'red-line', 'threat', 'deliberation'],
  process: ['meeting', 'mediation', 'deadline', 'authority'],
  conduct: ['action'],
  judgement: ['forecast', 'assessment', 'interest', 'disclosure'],
} as const;
export const kinds = [...families.move, ...families.process, ...families.conduct, ...families.judgement] as const;
export type Kind = (typeof kinds)[number];

/** The PLOVER event type that a claim amounts to (Halterman et al. 2023), with who did it to whom as in the claim. */
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof eventTypes)[number];
