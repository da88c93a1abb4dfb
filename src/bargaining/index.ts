export * from './core.js';
export { type NamedText, parseGenius } from './genius-file.js';
export { formatModel, parseModel } from './model-file.js';
