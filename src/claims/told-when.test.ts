import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';
import type { Claim } from './claim.js';

const claimsOf = (paragraph: string): Claim[] =>
  claimsIn(
    'Peru and Chile at the table',
    'LIMA - Peru and Chile agreed on a map in April. Chile blames Peru.',
    paragraph,
  );

describe('what a clause says, apart from its conditions, times and relative clauses', () => {
  const cases: [paragraph: string, words: string, kind: Claim['kind'], polarity: Claim['polarity']][] = [
    [
      'Peru would consider a truce only if the boats were withdrawn.',
      'would consider a truce',
      'deliberation',
      'affirmed',
    ],
    [
      'Peru told the Swiss that it would consider a truce if the boats left.',
      'would consider a truce',
      'deliberation',
      'affirmed',
    ],
    ['Bolivia was told of the map only hours before it was signed.', 'was told of the map', 'disclosure', 'affirmed'],
    [
      'The Bolivians, who were not told, learned of the map from the radio.',
      'learned of the map',
      'disclosure',
      'affirmed',
    ],
    ['Bolivia, which was not invited, was told of the map.', 'not invited', 'authority', 'denied'],
  ];
  it.each(cases)('%s', (paragraph, words, kind, polarity) => {
    const claim = claimsOf(paragraph).find((c) => c.quote.includes(words));
    expect([claim?.kind, claim?.polarity]).toEqual([kind, polarity]);
  });

  it('keeps the condition of what is considered', () => {
    const claim = claimsOf('Peru would consider a truce only if the boats were withdrawn.').find(
      (c) => c.kind === 'deliberation',
    );
    expect(claim?.condition?.text).toBe('only if the boats were withdrawn');
  });

  it('reads on behind "adding that", whoever marks or words told the first half', () => {
    const claims = claimsOf(
      '"Neither side is ready," a Swiss envoy said, adding that the odds were no better than even.',
    );
    const odds = claims.find((c) => c.quote.includes('the odds'));
    expect(odds?.sources.map((s) => s.name)).toEqual(['a Swiss envoy']);
    expect(claimsOf('Peru was ready, she said, adding that the boats would leave.').map((c) => c.quote)).toContain(
      'the boats would leave',
    );
  });

  it('takes what a side will not do until something happens for conditional, and not what merely took time', () => {
    const conditionOf = (paragraph: string): string | undefined =>
      claimsOf(paragraph).find((c) => c.quote.includes('sign'))?.condition?.text;
    expect(conditionOf('Peru will not sign until the boats leave.')).toBe('until the boats leave');
    expect(conditionOf('Peru did not sign until the boats left.')).toBeUndefined();
  });

  it('tells a killing from a bill that is killed, and a road that is blocked from a deal', () => {
    const kindOf = (paragraph: string, words: string): string | undefined =>
      claimsOf(paragraph).find((c) => c.quote.includes(words))?.kind;
    expect(kindOf('Chile has killed 30 smugglers since May.', 'killed')).toBe('action');
    expect(kindOf('Peru killed the deal.', 'killed')).toBe('refusal');
    expect(kindOf('Peru blocked a highway.', 'blocked')).toBe('action');
    expect(kindOf('Peru blocked the accord.', 'blocked')).toBe('refusal');
  });

  it('takes a bare "no" of one at the table for a refusal', () => {
    const claim = claimsOf('"No patrols," a Chilean official said.').find((c) => c.quote.includes('No patrols'));
    expect([claim?.kind, claim?.polarity]).toEqual(['refusal', 'affirmed']);
  });

  it('takes what names a thing anew for no second term', () => {
    const quotes = claimsOf('Peru has not ruled out a joint fund, an idea first floated by Brazil.').map(
      (c) => c.quote,
    );
    expect(quotes.filter((q) => q.startsWith('an idea'))).toEqual([]);
  });

  it('gives what follows an aside to nobody', () => {
    const claims = claimsOf(
      'The two speak through Brazil, although both sides admit that they have met. Any deal would have to be approved by Congress.',
    );
    expect(claims.find((c) => c.quote.startsWith('Any deal'))?.sources).toEqual([]);
  });

  it('takes a promise that is only asked for for a demand', () => {
    const claims = claimsOf('Peru insists on a written guarantee that the patrols will end.');
    const demand = claims.find((c) => c.quote.includes('guarantee'));
    expect([demand?.kind, demand?.parties[0]?.id]).toEqual(['demand', 'PER']);
    expect(claims.map((c) => c.quote)).not.toContain('the patrols will end');
  });

  it('takes a figure for nobody who speaks, and "has since" for one verb', () => {
    const [cut] = claimsOf('Peru cut its plan from 28 points to 19, a Chilean official said.').slice(2);
    expect(cut?.sources.map((s) => s.name)).not.toContain('19');
    expect(claimsOf('Chile has since dropped the deadline.').map((c) => c.quote)).toContain(
      'Chile has since dropped the deadline',
    );
  });

  it('tells a pressure to settle and a chance of a majority from a deal', () => {
    const kindOf = (paragraph: string): string | undefined => claimsOf(paragraph).at(-1)?.kind;
    expect(kindOf('The pressure to settle is growing.')).toBe('assessment');
    expect(kindOf('There was "zero chance" of a majority for such a deal.')).toBe('forecast');
  });

  it('takes "he" for whoever the words before were according to', () => {
    const claims = claimsOf(
      'Lima has not seen the text, according to Juan Soto, an aide to the Peruvian president. He told reporters that some points were acceptable.',
    );
    expect(claims.at(-1)?.sources.map((s) => s.affiliation)).toEqual(['PER']);
  });

  it('keeps both halves of "neither … nor"', () => {
    const claims = claimsOf('Peru has neither accepted nor rejected it.');
    expect(claims.find((c) => c.quote.includes('neither'))?.kind).toBe('deliberation');
    expect(claims.find((c) => c.quote === 'rejected it')?.polarity).toBe('denied');
  });

  it('takes guarantees that nobody spells out for no one who speaks', () => {
    const claims = claimsOf('Peru was to receive "firm" security guarantees that nobody has spelled out.');
    expect(claims.flatMap((c) => c.sources)).toEqual([]);
  });

  it('ends a condition where the words begin that say who tells it', () => {
    const strike = claimsOf('Peru will strike unless Chile moves, its minister, Rosa Diaz, said.').find((c) =>
      c.quote.includes('strike'),
    );
    expect(strike?.condition?.text).toBe('unless Chile moves');
  });
});

describe('a bare weekday', () => {
  const cases: [paragraph: string, words: string, from: string][] = [
    ['The Peruvian and Chilean ministers meet again on Wednesday.', 'meet again', '2024-05-15'],
    ['Peru and Chile are to meet on Monday.', 'to meet', '2024-05-20'],
    ['The summit of Peru and Chile is supposed to close on Monday.', 'supposed', '2024-05-20'],
    ['Peru and Chile are said to have met on Monday.', 'met on', '2024-05-13'],
    ['The map that Peru announced on Sunday is a draft.', 'is a draft', '2024-05-12'],
    ['A shell hit a village in Peru on Sunday.', 'hit a village', '2024-05-12'],
  ];
  it.each(cases)('%s', (paragraph, words, from) => {
    expect(claimsOf(paragraph).find((c) => c.quote.includes(words))?.when?.from).toBe(from);
  });
});
