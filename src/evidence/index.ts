export { contentOf, contentWords, issuesMeet, keyOf, likeness, negated, shared, stem } from './content.js';
export { brierScore, scoredForecasts } from './forecasts.js';
export { interestOf, type TrackRecord } from './grades.js';
export * from './judgement.js';
export { isNobody, type Outlet, outletNamed } from './outlets.js';
export { syndication } from './syndication.js';
export { voices } from './voices.js';
export { reweigh, weigh } from './weigh.js';
export * from './weighed.js';
