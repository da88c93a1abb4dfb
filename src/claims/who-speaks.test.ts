import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';
import type { Claim } from './claim.js';

const claimsOf = (paragraph: string): Claim[] =>
  claimsIn('Peru and Chile at the table', 'LIMA - Peru and Chile held talks on Monday. Chile blames Peru.', paragraph);

/** The sources of the claim that holds these words, innermost last, with the party of the last. */
function told(paragraph: string, words: string): string {
  const claim = claimsOf(paragraph).find((c) => c.quote.includes(words));
  const last = claim?.sources.at(-1);
  const party = last?.affiliation ?? null;
  return `${claim?.sources.map((s) => s.name).join(' < ')}${party === null ? '' : ` (${party})`}`;
}

describe('whom a pronoun that speaks stands for', () => {
  const cases: [paragraph: string, words: string, source: string][] = [
    ['Ann Hale left at noon. The talks, she said, would fail.', 'would fail', 'Ann Hale'],
    // Whoever is named in the words does not speak them.
    [
      'Chile has asked for a new map, according to two envoys who saw the letter. Peru wants a pause, they said.',
      'wants a pause',
      'two envoys who saw the letter',
    ],
    [
      "Two ministers close to the Peruvian team went further. Chile's admirals, they said, had dropped the port.",
      'had dropped the port',
      'Two ministers close to the Peruvian team',
    ],
    // Whoever was named last and acts speaks, not whoever spoke before.
    [
      "Chile cannot wait, its foreign minister, Jorge Rojas, said. Luis Quispe, Peru's president, was blunter. The map was a trick, he said.",
      'was a trick',
      'Luis Quispe (PER)',
    ],
    [
      'Peru is ready to sign, an official in Lima said. The rebels of the north were not asked. They said the map was a trick.',
      'was a trick',
      'The rebels of the north',
    ],
    // Of two nameless voices the nearer.
    [
      'A diplomat from Chile said the map was ready. Another diplomat, from Peru, was gloomy. A truce would not hold, he said.',
      'would not hold',
      'Another diplomat, from Peru (PER)',
    ],
    [
      'What does Chile want? The Chileans are tired. They say that they want a truce.',
      'want a truce',
      'The Chileans (CHL)',
    ],
    // "The Kremlin's account": of those who keep it.
    [
      "In a call with Chile's president, Jorge Rojas, Luis Quispe was blunt. Chile must leave the port, he said, according to Peru's account.",
      'must leave the port',
      "Peru's account < Luis Quispe",
    ],
    // A possessor of the subject is near at hand.
    ["Some of Luis Quispe's ministers have broken with him. Peru, he said, would sign.", 'would sign', 'Luis Quispe'],
  ];
  it.each(cases)('%s', (paragraph, words, source) => {
    expect(told(paragraph, words)).toBe(source);
  });

  it('tells first who "he" is behind a quotation, then whom its "they" mean', () => {
    const [claim] = claimsOf(
      'Chile has brought no map. Luis Quispe, the Peruvian president, was angry. "They refused to sign," he added.',
    ).filter((c) => c.quote.includes('refused to sign'));
    expect(claim?.parties.map((p) => p.id)).toEqual(['CHL']);
  });
});
