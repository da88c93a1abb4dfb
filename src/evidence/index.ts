export * from './weighed.js';
