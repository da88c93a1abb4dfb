import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const sectionOf = (text: string): string => {
  const brief = briefIn([
    '2024-05-14',
    `Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday.\n\n${text}`,
  ]);
  return brief.slice(brief.indexOf('WHAT CHANGED'), brief.indexOf('AGREEMENTS AND CONTRADICTIONS'));
};

test('what one report tells to hold no longer is told under what changed', () => {
  expect(
    sectionOf('Chile withdrew its earlier offer of a third of the catch on Sunday. Peru wants half of it.'),
  ).toContain('Chile withdrew its earlier offer of a third of the catch on Sunday');
});

test('a stand that still holds is no change', () => {
  expect(sectionOf('Peru wants half of the catch.')).not.toContain('Told to have changed');
});
