export * from './brief.js';
