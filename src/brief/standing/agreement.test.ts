import { expect, test } from 'vitest';
import { caseOf } from '../cases.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { tellsAgreement } from './agreement.js';

const { picture, documents } = caseOf('one-line');
const editor = createEditor(picture, documents, shippedWording());

test.each([
  ['the port and the guild reached a tentative three-year agreement', true],
  ['the two towns have a deal at last', true],
  ['the port and the guild signed a truce on Friday', true],
  ['a deal was possible', false],
  ['the sides could have a deal by May', false],
  ['the sides have not reached an agreement', false],
  ['there was an offer of an agreement', false],
  ['the guild has read the mayor\u2019s long and careful answer to the agreement', false],
])('%s: told as reached is %s', (gist, expected) => {
  expect(tellsAgreement(gist, editor)).toBe(expected);
});
