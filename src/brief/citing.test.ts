import { expect, test } from 'vitest';
import { madeClaim, madeDocument, named } from '../../tests/made-claims.js';
import { weigh } from '../evidence/index.js';
import { createPicture } from '../picture/index.js';

import { createEditor } from './editor.js';
import { sayersOf } from './labels/sayers.js';
import { shippedWording } from './wording.js';

const text =
  'Ardonia asked Belvania on Tuesday for the river port, and Oll said that Belvania would never leave the bank.';
const wire = madeDocument('wire', '2031-05-02', text, 'Test Wire');
const paper = madeDocument('paper', '2031-05-02', text, 'Test Paper');
const quote = 'Ardonia asked Belvania on Tuesday for the river port';
const claimOf = (document: typeof wire, given: Parameters<typeof madeClaim>[4] = {}) =>
  madeClaim(document, 'demand', ['ARD', 'BEL'], quote, { quote, span: [0, quote.length], ...given });

test('what a copy takes over is cited from its original alone', () => {
  const claims = [claimOf(wire), claimOf(paper)];
  const documents = [wire, paper];
  const picture = createPicture({ documents, claims: weigh(documents, claims), between: ['ARD', 'BEL'] });
  expect(picture.evidence.documents.filter((d) => d.copyOf !== null)).toHaveLength(1);
  const editor = createEditor(picture, documents, shippedWording());
  expect(editor.cite(claims.map((c) => c.id))).toHaveLength(1);
  const copy = picture.evidence.documents.find((d) => d.copyOf !== null)!.id;
  expect(picture.claims.map((w) => w.claim.document.id)).not.toContain(copy);
});

test('who says what of one sentence is told once each', () => {
  const claims = [claimOf(wire, { sources: [named('Petr Oll')] }), claimOf(wire)];
  const picture = createPicture({ documents: [wire], claims: weigh([wire], claims), between: ['ARD', 'BEL'] });
  const editor = createEditor(picture, [wire], shippedWording());
  editor.cite(claims.map((c) => c.id));
  expect(sayersOf(editor.citations())).toEqual(['Petr Oll', 'who says a part is not told']);
});
