import { expect, test } from 'vitest';
import { entries, sentence } from '../compose.js';
import { entryLines } from './entries.js';

const bare = { heading: (t: string) => t, label: (t: string) => t, note: (t: string) => t };
const block = entries(
  'By party',
  ['Party', 'Kind', 'What', 'Who'],
  [
    ['Port', 'Offer', 'The port offered 5 percent [1]', 'Orm'],
    ['Port', '', 'The port is open [2]', ''],
    ['Guild', 'Demand', 'The guild wants 9 percent [3]', 'Vale'],
  ].map((row) => row.map((cell) => sentence(cell))),
  { label: 1, main: 2 },
);

test('rows read as lines under what their first cell has in common', () => {
  const cells = block.rows.map((row) => row.map((s) => s.runs[0]?.text ?? ''));
  expect(entryLines(block, cells, 40, bare)).toEqual([
    'Port',
    '  • Offer: The port offered 5 percent',
    '    [1] — Orm',
    '  • The port is open [2]',
    'Guild',
    '  • Demand: The guild wants 9 percent',
    '    [3] — Vale',
  ]);
});

test('or each row is a heading, its state beside it, and every side a line', () => {
  const rows = [['Pay', 'The guild wants 9 percent', 'Nothing found', 'Open']];
  const issues = entries('Positions', ['Issue', 'Guild', 'Port', 'State'], [], { label: 3 });
  expect(entryLines(issues, rows, 80, bare)).toEqual([
    'Pay \u2014 Open',
    '  • Guild: The guild wants 9 percent. Port: nothing found',
  ]);
});

test('what is told of several in the same words is told once', () => {
  const rows = [['Cost', 'A strike costs both', 'A strike costs both', 'Nothing found']];
  const bargain = entries('The bargain', ['', 'Guild', 'Port', 'Town'], [], {});
  expect(entryLines(bargain, rows, 80, bare)).toEqual([
    'Cost',
    '  • Guild, Port: A strike costs both. Town: nothing found',
  ]);
});
