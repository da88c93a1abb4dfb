import { expect, test } from 'vitest';
import { createModelReader } from '../../claims/index.js';
import { createDocument } from '../../documents/index.js';
import { weigh } from '../../evidence/index.js';
import { createPicture } from '../../picture/index.js';
import { createBrief } from '../index.js';
import { renderText } from '../render/text.js';

const made = createDocument({
  name: 'port.txt',
  published: '2031-06-12',
  text: `Latvia and Estonia still at it

Latvia met Estonia in Riga on Tuesday. Latvia wants the whole of the northern catch. A spokesman in Tallinn refused to name a price. One of Riga's envoys believes that she was never serious about a deal. Estonia says that Latvia rejects any inspector; Riga calls that a lie.
`,
});
if (!made.ok) throw new Error(made.problem.message);
const document = made.value;
const stands = (claims: Parameters<typeof weigh>[1]): string => {
  const picture = createPicture({ documents: [document], claims: weigh([document], claims), between: ['LVA', 'EST'] });
  const text = renderText(createBrief({ picture, documents: [document], generatedBy: 'the tests' }), { width: 40 });
  return text.split('ISSUES AND POSITIONS')[1]!.split('SCENARIOS')[0]!.replace(/\s+/g, ' ');
};

test('what a language model has read says whose a stand is, what is none, and what is denied; who speaks of the other side tells nothing of the way out he sees', async () => {
  const toward = [{ name: 'Latvia' }];
  const estonia = [{ name: 'Estonia' }];
  const envoy = { name: "One of Riga's envoys", type: 'anonymous', access: 'participant', party: 'Latvia' };
  const told = [
    {
      kind: 'demand',
      parties: [{ name: 'Latvia' }],
      toward: estonia,
      issue: 'trade.fisheries',
      quote: 'Latvia wants the whole of the northern catch',
      gist: 'Latvia wants the whole of the northern catch',
    },
    {
      kind: 'disclosure',
      polarity: 'denied',
      withheld: true,
      parties: estonia,
      toward,
      quote: 'A spokesman in Tallinn refused to name a price',
      gist: 'a spokesman in Tallinn refused to name a price',
    },
    {
      kind: 'refusal',
      polarity: 'denied',
      parties: [{ name: 'Latvia' }],
      toward: estonia,
      issue: 'trade.fisheries',
      quote: 'Latvia rejects any inspector',
      gist: 'Latvia rejects any inspector',
    },
    {
      kind: 'interest',
      parties: estonia,
      toward,
      issue: 'deal',
      quote: 'she was never serious about a deal',
      gist: 'Estonia was never serious about a deal',
      sources: [envoy],
    },
  ];
  const standsRead = async (claims: readonly object[]): Promise<string> => {
    const answer = async () => ({ ok: true as const, value: JSON.stringify({ claims }) });
    const reading = await createModelReader('m', answer)(document);
    if (!reading.ok) throw new Error(reading.problem.message);
    return stands(reading.value.claims);
  };
  const understood = await standsRead(told);
  expect(understood).toMatch(/Latvia: Asks: \u201cLatvia wants the whole of the northern catch\u201d/);
  expect(understood).not.toContain('name a price');
  expect(understood).not.toContain('any inspector');
  expect(understood).not.toMatch(/Way out • /);
  // Read as affirmed it is a stand.
  const affirmed = told.map((claim) => ({ ...claim, polarity: 'affirmed' }));
  expect(await standsRead(affirmed)).toMatch(/Latvia: [^\u2022]*Refuses: \u201c[^\u201d]*any inspector/);
});
