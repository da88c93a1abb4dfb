export type { Attribution, CueClass } from './attribution/attribution.js';
export { cueClasses } from './attribution/attribution.js';
export { attributions, attributionsOf } from './attribution/attributions.js';
export * from './claim.js';
export { createReader, grammarReader, type Reader, type ReaderOptions } from './reader.js';
