export * from './quotations.js';
export * from './sentence.js';
export * from './dates.js';
export * from './amounts.js';
export * from './hedges.js';
export * from './negation.js';
export * from './polarity.js';
export * from './conditions.js';
