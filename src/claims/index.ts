export type { Attribution, CueClass } from './attribution/attribution.js';
export { cueClasses } from './attribution/attribution.js';
export { attributions } from './attribution/attributions.js';
export { attributionsOf } from './attribution/attributions-of.js';
export { type FlatAttributions, flattened } from './attribution/flattened.js';
export type * from './claim.js';
export { shippedIssuePacks } from './issues/issue-packs.js';
export * from './kinds.js';
export { endpointAddress } from './model-reader/endpoints.js';
export {
  type AskModel,
  createModelReader,
  type ModelReader,
  type ModelReading,
  modelReaderName,
  readByModel,
} from './model-reader/model-reader.js';
export { partiesAsked } from './parties/asked.js';
export { fold } from './parties/fold.js';
export { actsForSide, familyOfNoun, isOutsider, namesOfParty, sideNouns, sortOfNoun } from './parties/names-of.js';
export { membersOf, type PartySort, sortOf, stateOf } from './parties/sort.js';
export { createReader, grammarReader, type Reader, type ReaderOptions } from './reader.js';
export { keyOf } from './same-party.js';
export { createShippedReader, grammarOf, issueInWords } from './shipped.js';
