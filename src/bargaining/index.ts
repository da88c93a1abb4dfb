export * from './domain.js';
export { type Frontier, type FrontierOptions, frontier } from './frontier.js';
export * from './solutions.js';
