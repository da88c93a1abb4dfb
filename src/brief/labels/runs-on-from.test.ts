import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../../tests/made-claims.js';
import { weigh } from '../../evidence/index.js';
import { createPicture } from '../../picture/index.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { runsOnFrom } from './runs-on-from.js';
import { sayerOf, tallied } from './told-by.js';

/** The claims of a report, all read as said by the one whose name it has first. */
function read(text: string, name: string, quotes: readonly string[]) {
  const document = madeDocument('paper', '2031-05-02', text);
  const from = text.indexOf(name);
  const claims = quotes.map((quote) => {
    const at = text.indexOf(quote);
    return madeClaim(document, 'assessment', ['ARD', 'BEL'], quote, {
      span: [at, at + quote.length],
      sources: [{ name, type: 'anonymous', access: 'unknown', affiliation: null, span: [from, from + name.length] }],
    });
  });
  const documents = [document];
  const picture = createPicture({ documents, claims: weigh(documents, claims), between: ['ARD', 'BEL'] });
  const editor = createEditor(picture, documents, shippedWording());
  return { editor, last: claims.at(-1)! };
}

test.each([
  ['The mill is shut, two diplomats said. The weir is broken.', 'The weir is broken'],
  ['Two diplomats said that the mill is shut; the weir is broken.', 'the weir is broken'],
])('what a passage runs on from is told: %s', (text, last) => {
  const name = text.includes('two') ? 'two diplomats' : 'Two diplomats';
  const report = read(text, name, [text.startsWith('The') ? 'The mill is shut' : 'the mill is shut', last]);
  expect(runsOnFrom(report.last, report.editor)?.toLowerCase()).toBe('two diplomats');
  expect(sayerOf(report.last, report.editor)).toMatch(/^speaker not named, after two diplomats$/i);
  expect(tallied(report.editor)).toMatch(/1 with no named speaker, which follows directly on a source/);
});

test.each([
  ['another paragraph', 'The mill is shut, two diplomats said.\n\nThe weir is broken.', 'The weir is broken'],
  [
    'somebody else who speaks',
    'The mill is shut, two diplomats said. Orm said the weir is broken.',
    'the weir is broken',
  ],
])('and not behind %s', (_, text, last) => {
  const report = read(text, 'two diplomats', ['The mill is shut', last]);
  expect(runsOnFrom(report.last, report.editor)).toBeNull();
});

test('nothing runs on from somebody who is nowhere plain', () => {
  const report = read('The mill of two diplomats is shut. The weir is broken.', 'two diplomats', [
    'The weir is broken',
  ]);
  expect(runsOnFrom(report.last, report.editor)).toBeNull();
});
