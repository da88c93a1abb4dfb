export { type Attribution, type CueClass, cueClasses } from './attribution/attribution.js';
export { attributions, attributionsOf } from './attribution/attributions.js';
export * from './claim.js';
