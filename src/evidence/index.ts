export { contentOf, contentWords, issuesMeet, keyOf, likeness, negated } from './content.js';
export * from './weigh.js';
export * from './weighed.js';
