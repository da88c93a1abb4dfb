import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';
import type { Claim } from '../claim.js';

const claimsOf = (paragraph: string): Claim[] =>
  claimsIn(
    'Peru and Chile at the table',
    'LIMA - Peru and Chile agreed on a map in April. Chile blames Peru.',
    paragraph,
  );
const ids = (parties: Claim['parties']): string => parties.map((p) => p.id).join('+');

describe('gathering', () => {
  const told: [paragraph: string, met: string][] = [
    [
      "A week after Mexican Foreign Minister Ana Ruiz's call with Chilean officials, the map is still secret.",
      'MEX > CHL',
    ],
    ['Following talks between Peru and Chile in Quito, markets rose.', 'PER+CHL > '],
  ];
  it.each(told)('%s', (paragraph, met) => {
    const meeting = claimsOf(paragraph).find((c) => c.kind === 'meeting');
    expect(meeting && `${ids(meeting.parties)} > ${ids(meeting.toward)}`.replace(/> $/, '> ')).toBe(met);
  });

  it('gives the day that is counted from the report to the meeting, and not to the clause', () => {
    const claims = claimsOf(
      "Two days after Mexican Foreign Minister Ana Ruiz's call with Chilean officials, Peru is determined.",
    );
    expect(claims.flatMap((c) => (c.when?.text.startsWith('Two') ? [c.kind] : []))).toEqual(['meeting']);
  });

  it('tells no meeting of one party alone, nor of a clause that tells its own', () => {
    expect(
      claimsOf('A week after its visit to Quito, Peru rejected the map.').filter((c) => c.kind === 'meeting'),
    ).toEqual([]);
    const broken = claimsOf('A week after talks between Peru and Chile collapsed, Peru rejected the map.');
    expect(broken.filter((c) => c.kind === 'meeting' && c.quote.startsWith('talks between'))).toEqual([]);
  });
});

describe('what befalls a party is not asked of it', () => {
  const kinds: [paragraph: string, words: string, kind: string][] = [
    ['Chile can keep the port but will have to pay a steep price, diplomats said.', 'steep price', 'forecast'],
    ['Peru will be pressured to show results at home.', 'show results', 'forecast'],
    ['Chile must pay the cost of the port.', 'the cost of', 'demand'],
    ['An order to stop the patrols was issued on Sunday.', 'the patrols', 'action'],
  ];
  it.each(kinds)('%s', (paragraph, words, kind) => {
    expect(claimsOf(paragraph).find((c) => c.quote.includes(words))?.kind).toBe(kind);
  });

  it('gives a fear to the nearer of two owners', () => {
    const [fear] = claimsOf(
      'If Peru turns down the map, Colombian President Eva Soto\'s fear that "nobody will come back" is likely to come true.',
    ).filter((c) => c.quote.includes('nobody will'));
    expect(fear?.sources.map((s) => s.name)).not.toContain('the map');
  });
});
