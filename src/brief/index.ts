export * from './brief.js';
export { type BriefInput, createBrief } from './create.js';
export { renderText, type TextOptions } from './render/text.js';
