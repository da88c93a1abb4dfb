import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../../tests/made-claims.js';
import { pictureOf } from '../../../tests/made-picture.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { cutsOf } from './cut-short.js';

const report = madeDocument('one', '2031-04-01');
const picture = pictureOf([madeClaim(report, 'meeting', ['ARD', 'BEL'], 'Ardonia met Belvania')], {
  documents: [report],
});
const editor = createEditor(picture, [report], shippedWording());
const cases: readonly (readonly [string, number, string | undefined])[] = [
  ['The talks broke up on Monday.', 10, 'The talks broke up on Monday.'],
  [
    'The talks broke up on Monday without a truce, and both delegations went home to ask what to say.',
    10,
    'The talks broke up on Monday without a truce \u2026',
  ],
  // What takes a sentence back is not cut off, nor is a quotation cut in two.
  ['The crews will call off the strike on Monday, if the port signs the paper that they have sent.', 10, undefined],
  ['The envoy called the paper "long, dull and late" when he had read it on the train to Quito.', 8, undefined],
];
test.each(cases)('%s', (text, most, kept) => {
  expect(cutsOf(text, most, editor)[0]?.kept).toBe(kept);
});
