export { type Assumed, assumedSchema, type GeneralRules, generalRulesSchema } from './assumed.js';
export { type DraftOptions, draftModel } from './draft.js';
export { formatDraft } from './draft-text.js';
export type { DraftedAssumption, DraftedEvidence, DraftedModel } from './drafted.js';
