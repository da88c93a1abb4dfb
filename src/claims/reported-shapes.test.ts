import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';
import type { Claim } from './claim.js';

const claimsOf = (paragraph: string): Claim[] =>
  claimsIn('Peru and Chile at the table', 'LIMA - Peru and Chile held talks on Monday.', paragraph);
const of = (paragraph: string, words: string): Claim => claimsOf(paragraph).find((c) => c.quote.includes(words))!;

describe('what a draft would do', () => {
  const draft =
    'The draft, which the Finnish envoy handed to both, would leave the port to Peru and the road to Chile. In return Chile would receive a toll.';
  it('is offered by whoever put it forward, and so is what stands against it', () => {
    for (const words of ['would leave', 'would receive']) {
      const { kind, parties } = of(draft, words);
      expect([words, kind, parties.map((p) => p.id)]).toEqual([words, 'offer', ['FIN']]);
    }
  });
  it('of the present tense tells other things', () => {
    expect(of('The plan divides the cabinet in Lima.', 'divides')?.kind).not.toBe('offer');
  });
});

describe('who is not speaking', () => {
  it('the reporter speaks of him who spoke before, and not he', () => {
    const text =
      'Chilean President Gabriel Boric said that the map was fair. But he must steer it past a vote on 1 June.';
    expect(of(text, 'steer it').sources).toEqual([]);
  });
  it('who goes on paying says nothing; who accuses does', () => {
    expect(of('Chilean exporters would go on paying the duty.', 'go on paying').sources).toEqual([]);
    expect(of('His rival Ann Hale has accused Chile of giving in.', 'accused').sources.map((s) => s.name)).toEqual([
      'His rival Ann Hale',
    ]);
  });
  it('a month is nobody, whoever has its name', () => {
    const { parties, toward } = of('Chile has kept away from Lima since May 2021.', 'kept away');
    expect([...parties, ...toward].map((p) => p.id)).not.toContain('GBR');
  });
  it('several who say a thing are no infinitive', () => {
    const text = 'Officials in Bogota say Chile has offered to cut the duty to 40 percent.';
    expect(of(text, 'has offered').sources.map((s) => s.name)).toEqual(['Officials in Bogota']);
  });
});

describe('what is and is not said', () => {
  it.each([
    ['Until then Chile has suspended its patrols.', 'suspended its patrols', 'action', 'affirmed'],
    ['Union activists urged a no vote.', 'no vote', 'demand', 'affirmed'],
    ['Chile may have to match the offer.', 'match the offer', 'forecast', 'affirmed'],
  ])('%s', (text, words, kind, polarity) => {
    const claim = of(text, words);
    expect([claim.kind, claim.polarity]).toEqual([kind, polarity]);
  });
  it('"no driver may" forbids and hedges nothing', () => {
    expect(of('Chile wants the rule that no driver may be sent home to go.', 'no driver').certainty).toBeNull();
  });
  it('a question in bold is a question', () => {
    expect(claimsOf('**Has Chile moved on the border?**').filter((c) => c.quote.includes('moved'))).toEqual([]);
  });
});
