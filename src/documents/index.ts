export { createDocument, type DocumentInput, type ReadDocument } from './create.js';
export * from './document.js';
export { type DuplicateGroup, nearDuplicates } from './duplicates.js';
export type { FetchEffects } from './fetching.js';
export { documentFiles } from './folders.js';
export { jsonText } from './json-text.js';
export { literal } from './literal.js';
export { type OffsetMap, rawOffset } from './offsets.js';
export { lowerWords } from './phrases.js';
export { printable, unseen, visible } from './printable.js';
export * from './problem.js';
export {
  type ReadEffects,
  type ReadOptions,
  readAddress,
  readBytes,
  readDocuments,
  type ToldOfDocument,
} from './reading.js';
export * from './resource.js';
export { type TakenOver, takenOver } from './taken-over.js';
export { isWebAddress } from './web-address.js';
