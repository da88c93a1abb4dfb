import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { textOf } from '../compose.js';
import { standsByIssue } from './stands-by-issue.js';

const rowsOf = (text: string) => {
  const editor = editorOf([
    '2024-05-14',
    `Steel talks\n\nTalks between the Steel Workers and Graystone Ltd went on in Holm on Monday.\n\n${text}`,
  ]);
  const { between } = editor.picture;
  return standsByIssue(between, editor).map(({ issue, cells }) => ({
    issue,
    cells: Object.fromEntries(
      cells.map((own, i) => [
        between[i]!,
        own.map((item) => `${item.how}: ${textOf({ runs: [...item.runs], cites: [] })}`),
      ]),
    ),
  }));
};

test('what each side asks, offers and refuses stands under its issue, with its label', () => {
  const rows = rowsOf(
    'The Steel Workers demand a pay rise of nine per cent. Graystone Ltd has offered a pay rise of four per cent. The Steel Workers rejected longer shifts.',
  );
  const cells = JSON.stringify(rows.find((r) => r.issue === 'labour.pay')?.cells);
  expect(cells).toMatch(/Asks: “The Steel Workers demand a pay rise of nine per cent”/);
  expect(cells).toMatch(/Offers or gives: “Graystone Ltd has offered a pay rise of four per cent”/);
  expect(JSON.stringify(rows)).toMatch(/Refuses: “The Steel Workers rejected longer shifts”/);
});

test('what is only assumed is no stand', () => {
  expect(JSON.stringify(rowsOf('The Steel Workers are assumed to demand a pay rise of nine per cent.'))).not.toContain(
    'nine',
  );
});

test('what a side no longer demands is no demand', () => {
  const cells = JSON.stringify(
    rowsOf(
      'The Steel Workers demand a pay rise of nine per cent. Graystone Ltd has offered a pay rise of four per cent. The Steel Workers no longer demand shorter shifts.',
    ),
  );
  expect(cells).not.toMatch(/Asks: [^"]*no longer demand/);
});

test('of a long sentence the clause stands by which the side takes its stand', () => {
  const cells = JSON.stringify(
    rowsOf(
      'Ida Lund said on Monday, after a night on the stairs of the town hall and a walk along the river, that Graystone Ltd has offered a pay rise of four per cent.',
    ),
  );
  if (cells.includes('four per cent'))
    expect(cells).toMatch(/\u201cGraystone Ltd has offered a pay rise of four per cent\u201d/);
});
