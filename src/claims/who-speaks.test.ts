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
      'The rebels of the north (rebels)',
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
    // Somebody new whom no list knows, and neither the place he is from nor those named before.
    [
      'Jorge Rojas wants a treaty. The two are close, an old smuggler from Lima told us. Chile would sign by Friday, he said.',
      'would sign by Friday',
      'an old smuggler from Lima',
    ],
    // Who has no name and spoke last in the paragraph, before somebody named further up.
    [
      'Luis Quispe holds the north. Chile will sign by Friday, whispers a miner from the coast. The map was wrong, he added.',
      'was wrong',
      'a miner from the coast',
    ],
    // The sentence that opens a paragraph is of the one it begins with.
    [
      'Chile is done, a Chilean official countered.\n\nLuis Quispe, who leads for Peru, put it at nine tenths, but the last tenth, he said, could break it.',
      'could break it',
      'Luis Quispe (PER)',
    ],
    // "He … , the president said": one man, by both.
    [
      "Luis Quispe, Peru's president, is tired. He would sign no paper, Peru's president told reporters.",
      'would sign no paper',
      "Luis Quispe, Peru's president (PER)",
    ],
    // A crowd is no "he".
    [
      'Then Luis Quispe opened the gates, and some 900 Chileans walked out. Chile would not get them back, he says.',
      'would not get them back',
      'Luis Quispe',
    ],
    // Whoever spoke goes on, and not the one whom the words were about.
    [
      'The president, Luis Quispe, promised no such thing, his port minister, Pedro Lazo, retorted. He called the Chilean map a fraud.',
      'the Chilean map a fraud',
      'Pedro Lazo',
    ],
    ["Luis Quispe led the talks. Chile's fleet, in his view, is the trouble.", "Chile's fleet", 'Luis Quispe'],
    // A possessor of the subject is near at hand.
    ["Some of Luis Quispe's ministers have broken with him. Peru, he said, would sign.", 'would sign', 'Luis Quispe'],
    // Words first given, and then called somebody's.
    ['"Chile never signs on a Friday" is how a Danish broker puts it.', 'never signs', 'a Danish broker (DNK)'],
    ['Chile can wait, is the view from the dockers.', 'can wait', 'the dockers (dockers)'],
    [
      'Chile would close the port, in the words of its man on the spot, Karl Berg.',
      'would close',
      'its man on the spot, Karl Berg (CHL)',
    ],
    // When they said it is no part of their name.
    ['Peru would sign on Friday, says a broker after a night in the palace.', 'would sign', 'a broker'],
    ['Peru would sign, says someone who has read the map.', 'would sign', 'someone who has read the map'],
    [
      '"Peru would sign," a broker who has followed it since May said.',
      'would sign',
      'a broker who has followed it since May',
    ],
    // Whoever is let tell his own story tells it to the end of the paragraph.
    [
      'The dockers have walked out. A Danish broker has a different story. Chile closed the port.',
      'closed the port',
      'A Danish broker (DNK)',
    ],
    // Words in marks that nobody else has said.
    [
      'Chile is of two minds, a broker conceded. Should Peru stay, the port "comes back onto the table".',
      'comes back',
      'a broker',
    ],
    ['A broker was having none of it: Peru would sign by May.', 'would sign', 'A broker'],
    [
      'A broker thought that Peru was weak. Before long Chile would be claiming the bay.',
      'claiming the bay',
      'A broker',
    ],
  ];
  it.each(cases)('%s', (paragraph, words, source) => {
    expect(told(paragraph, words)).toBe(source);
  });

  it('is told where words are set into their own clause, and only there', () => {
    const barge = "Luis Quispe, Peru's president, was blunt. ";
    expect(told(`${barge}Neither side, he told reporters, could win by force.`, 'could win')).toBe('Luis Quispe (PER)');
    expect(told(`${barge}The truce was, he said, in danger.`, 'The truce was')).toBe('Luis Quispe (PER)');
    expect(
      told(`${barge}He had told ministers that Peru would leave the port, an envoy said.`, 'would leave the port'),
    ).toBe('an envoy < Luis Quispe (PER)');
    expect(told("Despite Peru's assurances that it would stay, Chile wants guarantees.", 'wants guarantees')).toBe('');
  });

  it('takes somebody without a name for whoever spoke, and not where the words name somebody', () => {
    expect(told('A shopkeeper in Tacna said the port was shut. The truce, he said, would fail.', 'would fail')).toBe(
      'A shopkeeper in Tacna',
    );
    expect(
      told('Ana Ruiz has rung both sides, a clerk said. She told the envoys that Chile would sign.', 'would sign'),
    ).toBe('Ana Ruiz');
  });

  it('takes the one whom a clause describes for "he", and not the outlet’s own', () => {
    const text =
      'HOST: Was it true?\n\nREPORTER: Ask the harbour master who sat in. Chile, he says, would have paid for the port.';
    const [claim] = claimsIn('On air', 'Peru and Chile held talks on Monday.', text).filter((c) =>
      c.quote.includes('would have paid'),
    );
    expect(claim?.sources.map((s) => s.name)).toEqual(['the harbour master who sat in']);
  });

  it('leaves a body that many states have to the state spoken of', () => {
    const [claim] = claimsOf('Peru is split. Congress rejected the map in May.').filter((c) => c.quote.includes('map'));
    expect(claim?.parties.map((p) => p.id)).not.toContain('USA');
  });

  it('tells first who "he" is behind a quotation, then whom its "they" mean', () => {
    const [claim] = claimsOf(
      'Chile has brought no map. Luis Quispe, the Peruvian president, was angry. "They refused to sign," he added.',
    ).filter((c) => c.quote.includes('refused to sign'));
    expect(claim?.parties.map((p) => p.id)).toEqual(['CHL']);
  });
});
