export * from './document.js';
export * from './problem.js';
