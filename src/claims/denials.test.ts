import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';
import type { Claim } from './claim.js';

const claimsOf = (paragraph: string): Claim[] =>
  claimsIn('Peru and Chile at the table', 'LIMA - Peru and Chile held talks on Monday. Chile blames Peru.', paragraph);
const of = (paragraph: string, words: string): Claim => claimsOf(paragraph).find((c) => c.quote.includes(words))!;
const sources = (c: Claim): string => c.sources.map((s) => s.name).join(' < ');

describe('what somebody takes back', () => {
  it.each([
    ['Lima dismissed suggestions that Chile had offered a loan.', 'offered a loan', 'Lima'],
    [
      'Ana Ruiz, the Chilean envoy, brushed aside talk that Peru had won.',
      'Peru had won',
      'Ana Ruiz, the Chilean envoy',
    ],
    [
      'Reports that Chile promised Peru a port have been dismissed by its envoy, Ana Ruiz.',
      'a port',
      'its envoy, Ana Ruiz',
    ],
    ['Claims that the miners would disarm were denied.', 'would disarm', ''],
    ['Chile says that Peru has closed the port, a version that the mayor disputed.', 'the mayor disputed', 'the mayor'],
    ['Chile says that Peru has closed the port, which Lima denies.', 'Lima denies', 'Lima'],
    ['Whoever expects that Peru will leave the island is mistaken, the mayor said.', 'leave the island', 'the mayor'],
    [
      'Ana Ruiz of Chile denied that her ministry had been promised Peruvian gold.',
      'been promised',
      'Ana Ruiz of Chile',
    ],
    ['Those who imagine that Peru will pay are fooling themselves.', 'Peru will pay', ''],
  ])('%s', (paragraph, words, source) => {
    const claim = of(paragraph, words);
    expect([claim.polarity, sources(claim), claim.certainty]).toEqual(['denied', source, null]);
  });

  it.each([
    ['Chile says that Peru has closed the port, a version that the mayor disputed.', 'closed the port', 'Chile'],
    ['Peru has closed the port, according to Chile, an account the mayor denied.', 'closed the port', 'Chile'],
    ['Chile published reports that Peru had closed the port.', 'closed the port', ''],
  ])('leaves what was told as it was told: %s', (paragraph, words, source) => {
    const claim = of(paragraph, words);
    expect([claim.polarity, sources(claim)]).toEqual(['affirmed', source]);
  });

  it('makes no claim of the dismissing itself, nor of the verdict on a belief', () => {
    const claims = claimsOf(
      'Lima rejected reports that Chile had won. Anyone who believes that Peru will pay is dreaming.',
    );
    expect(claims.filter((c) => /reject|dream/.test(c.quote))).toEqual([]);
  });
});
