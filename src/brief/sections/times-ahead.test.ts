import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { timesAhead } from './times-ahead.js';

const editor = editorOf([
  '2024-05-14',
  'Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday.\n\nThe sides must reach a deal by midnight on Friday, the mediators said. Peru wants half of the catch.',
]);

test('a time that is set is told with its day, once', () => {
  const [first, ...more] = timesAhead(new Set(), editor);
  expect(first).toMatchObject({ on: '17 May 2024' });
  expect(first!.words).toMatch(/^“The sides must reach a deal by midnight on Friday/);
  expect(more).toEqual([]);
  expect(timesAhead(new Set([first!.whole]), editor)).toEqual([]);
});
