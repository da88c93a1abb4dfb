export * from './document.js';
export * from './problem.js';
export * from './resource.js';
