import { describe, expect, it } from 'vitest';
import { anonymous, madeClaim, madeDocument, named } from '../../tests/made-claims.js';
import { april, may, ours, pictureOf } from '../../tests/made-picture.js';
import type { Source } from '../claims/index.js';

const claim = (document: typeof april, sources: Source[], gist = 'Belvania opens the river crossing') =>
  madeClaim(document, 'demand', ['ARD', 'BEL'], gist, { issue: 'territory.border', sources });

describe('the evidence base', () => {
  it.each<[string, Source[][], number]>([
    ['a report that names no source', [[]], 1],
    ['its own voice beside one unnamed source', [[], [anonymous('a diplomat')]], 1],
    ['two unnamed sources of one report', [[anonymous('a diplomat')], [anonymous('a dock worker')]], 1],
    ['two ministers of one side', [[ours], [named('Jo Vell', 'ARD')]], 1],
    ['a minister of each side', [[ours], [named('Petr Oll', 'BEL')]], 2],
    ['a minister and an expert of no side', [[ours], [named('Ana Ruiz')]], 2],
  ])('counts %s', (_, sources, independent) => {
    const claims = sources.map((s, i) => claim(april, s, `Belvania opens crossing number ${i} on the river`));
    expect(pictureOf(claims, { documents: [april] }).evidence.independent).toBe(independent);
  });

  it('counts copies once, and says of what they are copies', () => {
    const text =
      'The crossing on the river stays shut until the envoys have met again in the harbour town, said the ferrymen who wait there.';
    const [first, reprint] = [madeDocument('first', '2031-04-01', text), madeDocument('reprint', '2031-04-02', text)];
    const { evidence } = pictureOf([claim(first, []), claim(reprint, [])], { documents: [reprint, first] });
    expect(evidence.independent).toBe(1);
    expect(evidence.documents.map((d) => [d.name, d.copyOf])).toEqual([
      ['reprint.txt', first.id],
      ['first.txt', null],
    ]);
  });

  it('counts by hand, name and voice', () => {
    const claims = [
      claim(april, [ours]),
      claim(may, [anonymous('a diplomat')], 'Belvania pays a toll'),
      claim(may, [], 'Belvania leaves the island'),
    ];
    expect(pictureOf(claims).evidence).toMatchObject({
      named: 1,
      anonymous: 1,
      ownVoice: 1,
      firstHand: 1,
      secondHand: 1,
    });
  });
});
