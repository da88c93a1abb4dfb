export { sourceGradesSchema } from './graded-source.js';
export * from './judgement.js';
export * from './weighed.js';
