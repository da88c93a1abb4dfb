import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const sectionOf = (text: string): string => {
  const brief = briefIn([
    '2024-05-14',
    `Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday.\n\n${text}`,
  ]);
  return brief.slice(brief.indexOf('AGREEMENTS AND CONTRADICTIONS'), brief.indexOf('PARTIES AND PROCESS'));
};

test('a denial that denies no other sentence is listed, and “no contradiction” is not said beside it', () => {
  const section = sectionOf('Chile denied that its navy had stopped a trawler. Peru wants half of the catch.');
  expect(section).toContain('“Chile denied that its navy had stopped a trawler”');
  expect(section).not.toContain('No contradiction was found');
});

test('where nothing is told as disputed there is no list', () => {
  const section = sectionOf('Peru wants half of the catch. Chile offers a third.');
  expect(section).not.toContain('Told as disputed');
  expect(section).toContain('No contradiction was found');
});
