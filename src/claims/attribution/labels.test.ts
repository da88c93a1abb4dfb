import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const sourceOf = (headline: string, paragraph: string, words: string): string | undefined =>
  claimsIn(
    'Talks',
    'LIMA - Peru and Chile held talks on Monday. Chile blames Peru.',
    `10:40 - ${headline}\n${paragraph}`,
  )
    .find((c) => c.quote.includes(words))
    ?.sources.at(-1)?.name;

describe('who says what stands behind a colon', () => {
  const cases: [headline: string, paragraph: string, words: string, source: string | undefined][] = [
    ['Quispe: Peru will not sign', "Peru's envoy, Luis Quispe, was angry.", 'will not sign', 'Quispe'],
    ['Minister: Peru will not sign', 'Ministers met on Monday.', 'will not sign', 'Minister'],
    ['Union leader: dockers will not sign', 'Dockers met on Monday.', 'will not sign', 'Union leader'],
    ['Quispe to Chile: Peru will not sign', "Peru's envoy, Luis Quispe, was angry.", 'will not sign', 'Quispe'],
    ['Casa Rosada: we will not sign the treaty', 'Ministers met on Monday.', 'will not sign', 'Casa Rosada'],
    // What the talks are about says nothing, nor do the outlet's own people.
    ['Copper: Peru will not sign', 'Ministers met on Monday.', 'will not sign', undefined],
    ['Analysis: Peru will not sign', 'Ministers met on Monday.', 'will not sign', undefined],
  ];
  it.each(cases)('%s', (headline, paragraph, words, source) => {
    expect(sourceOf(headline, paragraph, words)).toBe(source);
  });

  it('"A" before an answer is the one interviewed', () => {
    const claims = claimsIn(
      'On the drafting team',
      'Marta Lund was on the drafting team. She answered by telephone.',
      'Q: What does Peru want?\n\nA: Peru wants the port.\n\nQ: And Chile?\n\nA: Chile will offer a road.',
    );
    expect(claims.find((c) => c.quote.includes('the port'))?.sources[0]?.name).toBe('Marta Lund');
    expect(claims.find((c) => c.quote.includes('a road'))?.sources[0]?.name).toBe('Marta Lund');
  });

  it('an entry’s time may stand before the label, and its "we" run on to the end of the paragraph', () => {
    const claims = claimsIn(
      'Live: the dockers’ strike',
      'LIMA - Peru and Chile held talks on Monday. Chile blames Peru.',
      '11.20 NFU: We have waited for a raise since May. The owners want us to work on Sundays. Our members reject that.',
    );
    for (const words of ['work on Sundays', 'reject that'])
      expect(claims.find((c) => c.quote.includes(words))?.sources[0]?.name).toBe('NFU');
  });
});
