import { expect, test } from 'vitest';
import { createShippedReader } from '../../claims/index.js';
import { createDocument } from '../../documents/index.js';
import { weigh } from '../../evidence/index.js';
import { createPicture } from '../../picture/index.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { sayerIn } from './sayer-in.js';
import { sideCalled } from './side-called.js';

const made = createDocument({
  name: 'report',
  text: 'LIMA - Peru and Chile held talks on the river on Monday. Peru wants the dam. Chile wants the bridge.\n',
  published: '2024-05-14',
});
if (!made.ok) throw new Error(made.problem.message);
const documents = [made.value];
const claims = weigh(documents, documents.flatMap(createShippedReader()));
const editor = createEditor(createPicture({ documents, claims }), documents, shippedWording());

test.each([
  ['Peru says that the dam stays.', 'PER'],
  ['The dam stays, said a Chilean envoy.', 'CHL'],
  ['Peru says that the dam stays, and Chile denies it.', null],
  ['The dam stays where it is.', null],
])('%s', (text, side) => {
  expect(sayerIn(text, editor)).toBe(side);
});

test('a noun stands for a side where one of them alone is such', () => {
  const picture = (between: string[], ...names: [string, string][]) => ({
    picture: { between, parties: names.map(([key, name]) => ({ key, name })) } as never,
  });
  const alone = picture(
    ['MLI', 'northern rebels'],
    ['MLI', 'Mali'],
    ['northern rebels', 'northern rebels'],
    ['DZA', 'Algeria'],
  );
  expect(sideCalled('government', alone)).toBe('MLI');
  expect(sideCalled('rebels', alone)).toBe('northern rebels');
  expect(sideCalled('government', picture(['PER', 'CHL'], ['PER', 'Peru'], ['CHL', 'Chile']))).toBeNull();
  expect(sideCalled('bridge', alone)).toBeNull();
});
