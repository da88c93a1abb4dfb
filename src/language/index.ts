export * from './quotations.js';
export * from './sentence.js';
