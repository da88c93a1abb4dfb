export * from './sentence.js';
