import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';
import type { Claim } from '../claim.js';

const who = (parties: Claim['parties']): string =>
  parties.map((p) => `${p.id ?? `?${p.name}`}${p.actor === undefined ? '' : ` ${p.actor}`}`).join('+');
const of = (opening: string, paragraph: string, words: string): string =>
  who(claimsIn('Talks', opening, paragraph).find((c) => c.quote.includes(words))?.parties ?? []);

const pair =
  'Laotian Prime Minister Kham Bounxay and Vietnamese Prime Minister Tran Van Duc met on Monday. Laos blames Vietnam.';

describe('whose an office is', () => {
  const cases: [opening: string, paragraph: string, words: string, parties: string][] = [
    // Of two who hold it, the one whose country the sentence or its paragraph is about.
    [pair, 'The prime minister demanded in Vientiane that the dam be closed.', 'demanded', 'LAO Kham Bounxay'],
    [pair, 'Laos shut the road. The premier demanded that the dam be closed.', 'demanded', 'LAO Kham Bounxay'],
    [pair, 'Vietnam shut the road. The premier demanded that the dam be closed.', 'demanded', 'VNM Tran Van Duc'],
    // What a side's speaker says of an office is of its own.
    [
      'Jan Hron, the Slovak prime minister, met the Hungarians. Slovakia blames Hungary.',
      'A Hungarian official said that the prime minister would never sign.',
      'never sign',
      'HUN',
    ],
    // Some states have no such office.
    [
      'Belgium met Chile. Belgium blames Chile.',
      'The president demanded that the tariffs be lifted.',
      'demanded',
      'CHL',
    ],
    ['Chile met Belgium. Chile blames Belgium.', 'The king demanded that the tariffs be lifted.', 'demanded', 'BEL'],
    [
      'Britain met Peru. Britain and Peru blame each other.',
      'The taoiseach demanded that they sign.',
      'demanded',
      'IRL',
    ],
    // "The minister" is the foreign minister.
    [
      'Slovak Foreign Minister Jan Hron met the Hungarians. Slovakia blames Hungary.',
      'The minister demanded that the dam be closed.',
      'demanded',
      'SVK Jan Hron',
    ],
    // One whom nobody places is of the cabinet that the paragraph speaks of; a union's president of the union.
    [
      pair,
      'Laotian officials shrugged. The prime minister of Laos was angry. The trade minister, Boun Vong, demanded a pardon.',
      'demanded',
      'LAO Boun Vong',
    ],
    [
      'The Ferry Workers Union met Northern Ferries.',
      'Union president Ana Ruiz demanded a raise of 9 percent.',
      'demanded',
      'ferry-workers-union Ana Ruiz',
    ],
    // Who was just spoken of holds it, where nobody is told to be another.
    [
      'Britain met Peru. Britain blames Peru.',
      'Boris Johnson was angry. The prime minister demanded that the quotas be lifted.',
      'demanded',
      'GBR',
    ],
    // A union of deputies is no government's; a body is called after its place.
    [
      'Talks opened on Monday.',
      "The pit deputies' union, Nacods, demanded that the pits be kept.",
      'demanded',
      'nacods',
    ],
    [
      'Unite met the port on Monday.',
      'The Port of Felixstowe offered the dockers a raise of 7 percent.',
      'offered',
      'port-of-felixstowe',
    ],
    // Of whom the text has a title and a family name alone, it says no more.
    [
      'Peru met Chile. Peru blames Chile.',
      'President Quiroga demanded that the port be closed.',
      'demanded',
      '?Quiroga',
    ],
    // An army's spokesman is its state's, a union's negotiator the union's.
    [
      'Peru met the rebels. The rebels blame Peru.',
      'An army spokesman demanded that the rebels leave.',
      'demanded',
      'PER',
    ],
    [
      'The ferry union met Northern Ferries.',
      'A union negotiator demanded a raise of 9 percent.',
      'demanded',
      '?ferry union',
    ],
    [
      'Peru met Chile. Peru blames Chile.',
      'Chile keeps the port. An army commander demanded that the ships leave.',
      'demanded',
      'CHL',
    ],
    // "It" that is called something is seldom anybody, and who judges is the speaker.
    [
      'Peru met Chile. Peru blames Chile.',
      'Chile moved its ships. "It is a good day for the port," the Peruvian minister said.',
      'good day',
      'PER',
    ],
    // "The Council" is the Federal Council, and a title without a country is of the one state at the table.
    [
      'Switzerland met the European Union. Switzerland blames the European Union.',
      'The Federal Council met. The Council demanded that the tariffs be lifted.',
      'demanded',
      'CHE',
    ],
    [
      'Switzerland met the European Union. The European Union blames Switzerland. France and Italy wait.',
      'President Urs Ammann demanded that the tariffs be lifted.',
      'demanded',
      'CHE Urs Ammann',
    ],
    // A family name before a given name of two syllables.
    [
      'The Dockers Union met Hanjin Shipping.',
      'Lee Dong-hyuk of the Dockers Union was furious. Lee offered to move the night shift.',
      'offered',
      'dockers-union Lee Dong-hyuk',
    ],
    // No Hu of China's.
    [
      'The Dockers Union met Hanjin Shipping.',
      'Charlene Hu of the Dockers Union offered to move the night shift.',
      'offered',
      'dockers-union Charlene Hu',
    ],
    // The Johnson whom the text gives in full.
    [
      'Johnson met Merkel on Monday. Britain blames Germany.',
      'Johnson demanded that the quotas be lifted. Boris Johnson was angry.',
      'demanded',
      'GBR Boris Johnson',
    ],
    // "We" in a quotation is whoever is quoted, though it tells what others think.
    [
      'The Dockers Union met Hanjin Shipping.',
      '"They think we will accept 2 percent," Ana Ruiz of the Dockers Union said.',
      'will accept',
      'dockers-union Ana Ruiz',
    ],
  ];
  it.each(cases)('%s %s', (opening, paragraph, words, parties) => {
    expect(of(opening, paragraph, words)).toBe(parties);
  });

  it('a chapter on labour is nobody', () => {
    const claims = claimsIn(
      'Talks',
      'Peru met Chile. Peru blames Chile.',
      'Chile rejected the chapter on labour, a Peruvian envoy said.',
    );
    expect(claims.flatMap((c) => [...c.parties, ...c.toward]).some((p) => p.name === 'labour')).toBe(false);
  });
});
