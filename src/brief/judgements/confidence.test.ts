import { expect, test } from 'vitest';
import { anonymous, madeClaim, madeDocument, named } from '../../../tests/made-claims.js';
import { pictureOf } from '../../../tests/made-picture.js';
import type { Source } from '../../claims/index.js';
import { createEditor } from '../editor.js';
import { everyStatement } from '../searches/every-statement.js';
import { shippedWording } from '../wording.js';
import { confidence } from './confidence.js';

/** One sentence of one report, the claim that is read from it, and whose word its ground is said to be. */
const told: readonly (readonly [string, string, Source[], string])[] = [
  ['The toll road closes in June.', 'The toll road closes in June', [], 'the outlet’s own word'],
  ['The toll road would close, it was said.', 'The toll road would close', [], 'words whose speaker is not named'],
  [
    'Assumptions are that the road closes.',
    'the road closes',
    [anonymous('Assumptions')],
    'an assumption of nobody named',
  ],
  ['The road closes, two drivers said.', 'The road closes', [anonymous('two drivers')], 'unnamed sources'],
  ['The road closes, Petr Oll said.', 'The road closes', [named('Petr Oll')], 'one source (Petr Oll)'],
  [
    'Mr Oll wept for Ardonia and the road closes.',
    'the road closes',
    [{ ...named('Oll'), span: [3, 6] }],
    'words whose speaker is not named',
  ],
];

test.each(told)('%s', (text, quote, sources, whose) => {
  const document = madeDocument('paper', '2031-05-02', text);
  const at = text.indexOf(quote);
  const placed = sources.map((s) => {
    const from = text.indexOf(s.name);
    return { ...s, span: [from, from + s.name.length] as [number, number] };
  });
  const claim = madeClaim(document, 'forecast', ['ARD', 'BEL'], quote, {
    span: [at, at + quote.length],
    sources: placed,
  });
  const editor = createEditor(pictureOf([claim], { documents: [document] }), [document], shippedWording());
  expect(confidence(everyStatement(editor), editor)).toEqual({
    level: 'low',
    reason: 'one report, and nothing else confirms it',
    on: whose,
  });
});
