export * from './core.js';
export type { NamedText } from './genius-file.js';
export { formatModel, parseModel } from './model-file.js';
export { parseModelFiles } from './model-files.js';
