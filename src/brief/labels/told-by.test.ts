import { expect, it } from 'vitest';
import { anonymous, madeClaim, madeDocument, named } from '../../../tests/made-claims.js';
import type { Source } from '../../claims/index.js';
import { weigh } from '../../evidence/index.js';
import { createPicture } from '../../picture/index.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { isUnnamed, sayerOf, tallied, toldBy } from './told-by.js';

/** Each sentence stands in a paragraph of its own; its source, where it has one, is found in it. */
const sentences: readonly (readonly [string, Source[]])[] = [
  ['Belvania keeps the toll road, Petr Oll said.', [named('Petr Oll')]],
  ['Ardonia opens the river lock, two diplomats said.', [anonymous('two diplomats')]],
  ['The valley towns wait for coal.', []],
  ['Assumptions are that Ardonia leaves the pass.', [anonymous('Assumptions')]],
  ['The lock would open, it was said, and the pass stays shut.', []],
  ['The lock would open in June if the towns had asked for it.', []],
];
const text = sentences.map(([s]) => s).join('\n\n');
const document = madeDocument('paper', '2031-05-02', text, 'Test Paper');
const claims = sentences.map(([quote, sources]) => {
  const at = text.indexOf(quote);
  const cut = quote.replace(/, (?:Petr Oll|two diplomats) said\.$|\.$/, '');
  return madeClaim(document, 'assessment', ['ARD', 'BEL'], cut, {
    quote: cut,
    span: [at, at + cut.length],
    sources: sources.map((s) => ({ ...s, span: spanOf(s.name) })),
  });
});
function spanOf(name: string): [number, number] {
  const at = text.indexOf(name);
  return [at, at + name.length];
}
const documents = [document];
const picture = createPicture({ documents, claims: weigh(documents, claims), between: ['ARD', 'BEL'] });
const editor = createEditor(picture, documents, shippedWording());

it('tells who says a claim by what its report shows', () => {
  expect(claims.map((c) => toldBy(c, editor))).toEqual(['named', 'unnamed', 'own', 'assumed', 'unclear', 'own']);
  expect(claims.map((c) => sayerOf(c, editor))).toEqual([
    'Petr Oll',
    'two diplomats',
    'own voice',
    'nobody named',
    'speaker not named',
    'own voice',
  ]);
});

it('counts each claim once', () => {
  expect(tallied(editor)).toBe(
    '6 claims: 1 by named sources, 1 by unnamed ones, 2 in the outlet\u2019s own voice, 1 assumed by nobody named and 1 with no named speaker',
  );
});

it.each([
  ['named', 'a clerk of the port', true],
  ['named', 'Ana Rojas', false],
  ['document', 'a joint statement', false],
  ['anonymous', 'the clerks', true],
] as const)('whether a %s source, “%s”, has no name: %s', (type, name, unnamed) => {
  expect(isUnnamed({ type, name })).toBe(unnamed);
});
