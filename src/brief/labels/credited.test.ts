import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../../tests/made-claims.js';
import { weigh } from '../../evidence/index.js';
import { createPicture } from '../../picture/index.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { citedSayer, toldBy } from './told-by.js';

/** To whom the claim in a text is credited, read as said by whom it names, and what stands beside its sentence. */
function credited(text: string, quote: string, name: string | null): readonly [string, string] {
  const document = madeDocument('paper', '2031-05-02', text);
  const [at, from] = [text.indexOf(quote), text.indexOf(name ?? '')];
  const span: [number, number] = [from, from + (name ?? '').length];
  const sources =
    name === null ? [] : [{ name, type: 'named' as const, access: 'unknown' as const, affiliation: null, span }];
  const claim = madeClaim(document, 'assessment', ['ARD', 'BEL'], quote, { span: [at, at + quote.length], sources });
  const picture = createPicture({
    documents: [document],
    claims: weigh([document], [claim]),
    between: ['ARD', 'BEL'],
  });
  const editor = createEditor(picture, [document], shippedWording());
  return [toldBy(claim, editor), citedSayer(claim, editor)];
}

test.each([
  ['Orm would say only that the work was hard.', 'the work was hard', 'Orm', 'named', 'Orm'],
  ['The lock, Petr Oll told the town, stays shut.', 'stays shut', 'Petr Oll', 'named', 'Petr Oll'],
  ['Orm said the mill opens; the weir is broken.', 'the weir is broken', 'Orm', 'unclear', 'speaker not named'],
  ['Orm said the mill opens, which one bank doubts.', 'which one bank doubts', 'Orm', 'unclear', 'speaker not named'],
  ['The towns have had no coal since May.', 'The towns have had no coal since May', null, 'own', 'own voice'],
  ['The towns are said to want coal.', 'The towns are said to want coal', null, 'unclear', 'speaker not named'],
  ['Orm let the towns know that he stays.', 'he stays', null, 'own', ''],
])('%s', (text, quote, name, by, beside) => {
  const [told, shown] = credited(text, quote, name);
  expect([told, shown]).toEqual([by, expect.stringMatching(new RegExp(`^${beside}`))]);
});
