import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const sections = briefIn([
  '2031-06-12',
  `Peru weighs the wharf

Chile has offered Peru a "final" text on the wharf, a diplomat said, which Peruvian President Ana Rojas needs to accept or decline.

If Peru declines the text, thousands of Peruvian dockers may lose their work.`,
]);
const between = (from: string, to: string): string => sections.split(from)[1]!.split(to)[0]!;

test('what no plain speaker says, and the bargain quotes, is pointed to and not told twice', () => {
  expect(between('WHAT IS REPORTED', 'WHAT CHANGED')).toMatch(
    /More, some of it on a condition: see The bargain\s\[[\d,\s]+\]/,
  );
  expect(between('WHAT IS REPORTED', 'WHAT CHANGED')).not.toContain('may lose their work');
  expect(between('THE BARGAIN', 'SCENARIOS')).toContain('may lose their work');
});
