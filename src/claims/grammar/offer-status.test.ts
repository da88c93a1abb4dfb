import { expect, it } from 'vitest';
import { createDocument } from '../../documents/index.js';
import { createShippedReader } from '../shipped.js';

const read = createShippedReader();
const offers = (text: string) => {
  const document = createDocument({ name: 'report', text, published: '2023-05-02' });
  if (!document.ok) throw new Error(document.problem.message);
  return read(document.value).filter((c) => c.kind === 'offer');
};

it.each([
  ['Norway has offered a new draft, which Sweden needs to accept or decline.', 'pending'],
  ['Norway offered a new draft that Sweden rejected.', 'rejected'],
  ['Norway offered a new draft that Sweden may reject.', undefined],
])('%s', (text, status) => {
  expect(offers(text)[0]?.attributes.status).toBe(status);
});

it('a list of terms is held by an offer of its own', () => {
  const [whole, ...terms] = offers('Sweden promised to cut tariffs, lift the ban and open its ports.');
  expect(terms.length).toBe(3);
  expect(whole?.attributes.terms).toEqual(terms.map((t) => t.id));
  expect(whole?.quote).toContain('cut tariffs, lift the ban and open its ports');
});
