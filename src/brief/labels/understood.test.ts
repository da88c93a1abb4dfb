import { expect, test } from 'vitest';
import { createModelReader, createShippedReader } from '../../claims/index.js';
import { createDocument } from '../../documents/index.js';
import { weigh } from '../../evidence/index.js';
import { createPicture } from '../../picture/index.js';
import { createBrief } from '../index.js';
import { renderText } from '../render/text.js';

const made = createDocument({
  name: 'port.txt',
  published: '2031-06-12',
  text: `Latvia and Estonia still at it

Latvia met Estonia in Riga on Tuesday, with an answer due. A smaller share of the catch, said Janis Ozols, the minister in Riga, is the end of the matter.

The Estonians wait. No fleet of Latvia may have less than they do, he told them.
`,
});
if (!made.ok) throw new Error(made.problem.message);
const document = made.value;
const briefOf = (claims: Parameters<typeof weigh>[1]): string => {
  const picture = createPicture({ documents: [document], claims: weigh([document], claims), between: ['LVA', 'EST'] });
  const brief = createBrief({ picture, documents: [document], generatedBy: 'the tests' });
  // Where there is no room for columns each party has its line.
  return renderText(brief, { width: 40 }).replace(/\s+/g, ' ');
};
const positionsIn = (claims: Parameters<typeof weigh>[1]): string =>
  briefOf(claims).split('ISSUES AND POSITIONS')[1]!.split('THE BARGAIN')[0]!;

test('a stance that its own words do not show is a position where a language model has read it, and none where the built-in reader has', async () => {
  const told = {
    kind: 'red-line',
    parties: [{ name: 'Latvia', actor: 'Janis Ozols' }],
    toward: [{ name: 'Estonia' }],
    issue: 'trade.fisheries',
    quote: 'A smaller share of the catch, said Janis Ozols, the minister in Riga, is the end of the matter',
    gist: 'A smaller share of the catch is the end of the matter',
    sources: [{ name: 'Janis Ozols', type: 'named', access: 'principal', party: 'Latvia' }],
  };
  const reading = await createModelReader('m', async () => ({ ok: true, value: JSON.stringify({ claims: [told] }) }))(
    document,
  );
  if (!reading.ok) throw new Error(reading.problem.message);
  expect(positionsIn(reading.value.claims)).toMatch(
    /Latvia: Refuses: \u201cA smaller share of the catch, said [^\u201d]*is the end of the matter\u201d \(stated by itself\)/,
  );
  expect(positionsIn(createShippedReader()(document))).not.toContain('A smaller share');
});

test('a whole clause of a language model stands as it is: nothing is put into it, and its verb is left alone', async () => {
  const told = {
    kind: 'demand',
    parties: [{ name: 'Latvia' }],
    toward: [{ name: 'Estonia' }],
    issue: 'trade.fisheries',
    quote: 'No fleet of Latvia may have less than they do',
    gist: 'No fleet of Latvia may have less than the Estonians do',
  };
  const reading = await createModelReader('m', async () => ({ ok: true, value: JSON.stringify({ claims: [told] }) }))(
    document,
  );
  if (!reading.ok) throw new Error(reading.problem.message);
  expect(briefOf(reading.value.claims)).toContain('No fleet of Latvia may have less than the Estonians do');
});
