import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../../tests/made-claims.js';
import { pictureOf } from '../../../tests/made-picture.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { officials } from './officials.js';

const text =
  'President Ilse Maran spoke at noon. Petr Oll, the Belvanian envoy, met President\nJana Vesk. Oll went home.';
const document = madeDocument('report', '2031-05-02', text);
const claim = (quote: string, id: string, name: string, actor: string) => {
  const at = text.indexOf(quote);
  const made = madeClaim(document, 'assessment', [id, 'ARD'], quote, { quote, span: [at, at + quote.length] });
  return { ...made, parties: [{ id, name, actor }] };
};
const claims = [
  claim('spoke at noon', 'ARD', 'Ardonia', 'Ilse Maran'),
  claim('Oll went home', 'BEL', 'Belvania', 'Petr Oll'),
  claim('met President\nJana Vesk', 'BEL', 'Belvania', 'Jana Vesk'),
];

test.each([
  ['two presidents will decide', claims, ['Maran', 'Vesk']],
  ['two chancellors will decide', claims, null],
  ['two presidents will decide', claims.slice(0, 2), null],
  ['a council will decide', claims, null],
] as const)('“%s”: who they are', (gist, given, expected) => {
  const editor = createEditor(pictureOf(given, { documents: [document] }), [document], shippedWording());
  expect(officials(gist, editor)).toEqual(expected);
});
