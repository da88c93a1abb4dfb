export { type CompileOptions, compileModel } from './compile-model.js';
export * from './domain.js';
export { type Frontier, type FrontierOptions, frontier } from './frontier.js';
export * from './model.js';
export * from './problem.js';
export * from './solutions.js';
export * from './zone.js';
