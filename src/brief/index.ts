export type * from './brief.js';
export { chartSvg } from './charts/svg.js';
export { chartText } from './charts/text.js';
export { type BriefInput, createBrief } from './create.js';
export * from './parts.js';
export { renderHtml } from './render/html.js';
export { renderJson } from './render/json.js';
export { renderMarkdown } from './render/markdown.js';
export { renderText, type TextOptions } from './render/text.js';
