import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';
import type { Claim } from '../claim.js';

const names = (parties: Claim['parties']): string => parties.map((p) => p.id ?? `?${p.name}`).join('+');

describe('whose the army is', () => {
  const cases: [opening: string, paragraph: string, words: string, parties: string][] = [
    [
      "Chad's army shelled the town on Monday.",
      'France wants a truce. The junta demanded that the gunmen leave.',
      'demanded',
      'TCD',
    ],
    // Who mediates is not whose army it is, nor is the country of those who were hurt.
    ['Kenya urged both sides to stop.', 'The army demanded that the gunmen leave the town.', 'demanded', '?army'],
    ['Two Kenyan students were hurt.', 'The army demanded that the gunmen leave the town.', 'demanded', '?army'],
    ['Talks brokered by Kenya opened.', 'The army demanded that the gunmen leave the town.', 'demanded', '?army'],
    // A seat before what is held there is a place.
    ['The Oslo round opened on Monday.', 'The army demanded that the gunmen leave the town.', 'demanded', '?army'],
    // Whom the rebels fight, not who was named last.
    [
      'The ELN freed two Swedish engineers on Monday.',
      'The government demanded that the kidnapping stop.',
      'demanded',
      'COL',
    ],
    // One side under several words.
    [
      'The guerrillas met the army on Monday.',
      'The insurgents demanded that the troops leave the town.',
      'demanded',
      '?guerrillas',
    ],
    [
      'Guerrillas met the army on Monday.',
      'The generals demanded that the kidnapping should stop.',
      'demanded',
      '?army',
    ],
    // A known front's name at the end of a longer one.
    [
      'Talks opened on Monday.',
      'The Zomi National Liberation Army demanded that the troops leave the town.',
      'demanded',
      'zomi-national-liberation-army',
    ],
  ];
  it.each(cases)('%s %s', (opening, paragraph, words, parties) => {
    const claim = claimsIn('Talks', opening, paragraph).find((c) => c.quote.includes(words));
    expect(names(claim?.parties ?? [])).toBe(parties);
  });
});
