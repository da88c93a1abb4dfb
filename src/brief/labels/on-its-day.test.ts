import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../../tests/made-claims.js';
import { pictureOf } from '../../../tests/made-picture.js';
import { createEditor } from '../editor.js';
import { everyStatement } from '../searches/every-statement.js';
import { shippedWording } from '../wording.js';
import { onItsDay } from './on-its-day.js';

const report = madeDocument('report', '2031-05-02', 'one two three');

test.each([
  ['Maran met Oll on Tuesday', 'Maran met Oll on 29 April'],
  ['Maran met Oll Tuesday', 'Maran met Oll on 29 April'],
  ['Maran met Oll on Tuesday night', 'Maran met Oll on 29 April'],
  ['Maran had to answer by Tuesday lunch', 'Maran had to answer by Tuesday lunch'],
  ['Maran opened the Tuesday talks', 'Maran opened the Tuesday talks'],
  [
    'Maran met Oll for the first time since the siege began on Tuesday',
    'Maran met Oll for the first time since the siege began on Tuesday',
  ],
  ['Maran and Oll meet on Tuesday', 'Maran and Oll meet on Tuesday'],
  ['Maran met Oll on Tuesday and Wednesday', 'Maran met Oll on Tuesday and Wednesday'],
  ['Maran must answer by Tuesday', 'Maran must answer by Tuesday'],
  ['Maran spoke of a “black Tuesday”', 'Maran spoke of a “black Tuesday”'],
  ['Maran met Oll on Tuesday and left on Tuesday', 'Maran met Oll on Tuesday and left on Tuesday'],
  ['\u201cMaran met Oll on Tuesday\u201d', '\u201cMaran met Oll on Tuesday\u201d'],
  ['Maran met Oll', 'Maran met Oll'],
])('%s: %s', (text, expected) => {
  const when = { from: '2031-04-29', to: '2031-04-29', text: 'on Tuesday', resolved: true };
  const picture = pictureOf([madeClaim(report, 'meeting', ['ARD', 'BEL'], 'Maran met Oll', { when })], {
    documents: [report],
  });
  const editor = createEditor(picture, [report], shippedWording());
  expect(onItsDay(text, everyStatement(editor)[0]!, editor)).toBe(expected);
});
