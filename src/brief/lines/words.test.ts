import { expect, test } from 'vitest';
import { pointsWithin } from './words.js';

test.each([
  ['Orm was ready to drop that condition', true],
  ['Orm was ready to drop a condition', false],
  ['that condition was dropped', false],
  ['Orm handed over the text there', true],
])('%s: %s', (text, points) => {
  expect(pointsWithin(text, ['condition', 'demand'])).toBe(points);
});
