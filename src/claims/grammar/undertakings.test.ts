import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const kinds = (headline: string, opening: string, paragraph: string): string[] =>
  claimsIn(headline, opening, paragraph)
    .filter((c) => paragraph.includes(c.quote))
    .map((c) => `${c.kind} ${c.parties.map((p) => p.id ?? p.name).join('+')}`);

const headline = 'Peru and Chile meet in Lima';
const opening = 'Peru and Chile held talks on their border on Monday.';

describe('what a side says that it will do for the other is offered, and no forecast', () => {
  it.each([
    ['Chile will return the captured boats.', 'offer CHL'],
    ['Peru would lease the harbour to Chilean firms.', 'offer PER'],
    ['Chile will also release the sailors, its foreign minister, Ana Rojas, said.', 'offer CHL'],
    // What becomes of a side is nobody's gift, nor is what another expects of it, or what it may do.
    ['Chile will lose the harbour.', 'forecast CHL'],
    ['Chile will return the boats, a Peruvian scholar predicted.', 'forecast CHL'],
    ['Chile may return the boats.', 'forecast CHL'],
    ['Chile will return the boats if its claim is upheld.', 'forecast CHL'],
  ])('%s', (sentence, told) => expect(kinds(headline, opening, sentence)).toEqual([told]));
});

describe('what shall be, once the sides have agreed, is what they agreed', () => {
  const agreed = 'Peru and Chile signed an agreement on their border on Monday.';
  it.each([
    ['Lorries are to cross without papers.', 'acceptance PER+CHL'],
    ['The mines along the road will be cleared by June.', 'acceptance PER+CHL'],
  ])('%s', (sentence, told) => expect(kinds(headline, agreed, sentence)).toEqual([told]));
  it('is a forecast before, and where somebody only expects it', () => {
    expect(kinds(headline, opening, 'Lorries are to cross without papers.')).toEqual(['forecast ']);
    expect(kinds(headline, agreed, 'Lorries will cross without papers, a driver hopes.')[0]).toMatch(/^forecast/);
  });
});
