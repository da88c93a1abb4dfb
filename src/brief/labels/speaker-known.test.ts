import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../../tests/made-claims.js';
import type { Claim, Source } from '../../claims/index.js';
import { weigh } from '../../evidence/index.js';
import { createPicture } from '../../picture/index.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { isSpeakerKnown } from './speaker-known.js';

/** A source that a text has between braces, and where it stands there. */
function sourceIn(text: string, name: string, type: Source['type']): Source {
  const from = text.search(new RegExp(`\\b${name}\\b`));
  return { name, type, access: 'unknown', affiliation: null, span: [from, from + name.length] };
}

/** Whether it is plain who says the words of a report, which reads them as those of a source named (or put by a pronoun) at the last of some words. */
function plain(
  text: string,
  quote: string,
  { name, at = name, type = 'named' }: { name: string; at?: string; type?: Source['type'] },
  others: readonly string[] = [],
): boolean {
  const document = madeDocument('paper', '2031-05-02', text);
  const claimOf = (words: string, inner: readonly Source[] = []): Claim => {
    const from = text.indexOf(words);
    return madeClaim(document, 'assessment', ['ARD', 'BEL'], words, {
      span: [from, from + words.length],
      sources: [{ ...sourceIn(text, at, type), name }, ...inner],
    });
  };
  const claim = claimOf(quote);
  const claims = [claim, ...others.map((words) => claimOf(words))];
  const documents = [document];
  const picture = createPicture({ documents, claims: weigh(documents, claims), between: ['ARD', 'BEL'] });
  return isSpeakerKnown(claim, createEditor(picture, documents, shippedWording()));
}

test.each([
  ['Ina Orm came home on Friday. In June, he said, the port will close.', 'the port will close', 'Ina Orm', 'he'],
  ['Two aides came home. The port will close, they said.', 'The port will close', 'Two aides', 'they'],
  ['Ina Orm came home. It rained. The port will close, he said.', 'The port will close', 'Ina Orm', 'he'],
  [
    'The port, he went on, will close. Ina Orm left. He told us: the crews are lost.',
    'the crews are lost',
    'Ina Orm',
    'He',
  ],
])('a pronoun is plain whose name stands just before: %s', (text, quote, name, at) => {
  expect(plain(text, quote, { name, at })).toBe(true);
});

test.each([
  ['another paragraph', 'Ina Orm came home.\n\nThe port will close, he said.', 'named', 'Ina Orm', 'he'],
  [
    'three sentences before',
    'Ina Orm came home. It rained. Nobody met her. The port will close, he said.',
    'named',
    'Ina Orm',
    'he',
  ],
  ['a body', 'The Guild met. The port will close, he said.', 'organisation', 'The Guild', 'he'],
  ['a thing', 'Ina Orm met the Guild. The port will close, it said.', 'organisation', 'Guild', 'it'],
] as const)('and no other is: %s', (_, text, type, name, at) => {
  expect(plain(text, 'The port will close', { name, at, type })).toBe(false);
});

test('whose words go on in quotation marks is plain, and not whose words may go on without them', () => {
  const text =
    'The port will close, Ina Orm said. The mill is old, "and nobody will miss it at all." The crews are gone.';
  expect(plain(text, 'The mill is old', { name: 'Ina Orm' })).toBe(true);
  expect(plain(text, 'The crews are gone', { name: 'Ina Orm' })).toBe(false);
});

test('whoever answers, or issues a statement, says what its paragraphs tell', () => {
  const interview = (last: string): string => `Ina Orm, a priest, hosted them.\n\nThe pass is shut. ${last}.`;
  expect(plain(interview('Nobody will sign'), 'Nobody will sign', { name: 'Ina Orm' })).toBe(true);
  // That another calls it so, it is the one interviewed who tells.
  expect(plain(interview('Vale called it a sham'), 'Vale called it a sham', { name: 'Ina Orm' })).toBe(true);
});
