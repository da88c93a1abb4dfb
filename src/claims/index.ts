export type { Attribution, CueClass } from './attribution/attribution.js';
export { cueClasses } from './attribution/attribution.js';
export { attributions, attributionsOf } from './attribution/attributions.js';
export { type FlatAttributions, flattened } from './attribution/flattened.js';
export * from './claim.js';
export { shippedIssuePacks } from './issues/issue-packs.js';
export { partiesAsked } from './parties/asked.js';
export { createReader, grammarReader, type Reader, type ReaderOptions } from './reader.js';
export { createShippedReader } from './shipped.js';
