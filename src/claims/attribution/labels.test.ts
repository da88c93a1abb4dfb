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
    ['Quispe: Peru will not sign', "Peru's envoy, Luis Quispe, was angry.", 'will not sign', 'Luis Quispe'],
    ['Minister: Peru will not sign', 'Ministers met on Monday.', 'will not sign', 'Minister'],
    ['Union leader: dockers will not sign', 'Dockers met on Monday.', 'will not sign', 'Union leader'],
    ['Quispe to Chile: Peru will not sign', "Peru's envoy, Luis Quispe, was angry.", 'will not sign', 'Luis Quispe'],
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

  const interviews: [name: string, head: string, text: string, words: string, source: string | undefined][] = [
    [
      'initials',
      'Anna Kern led the harbour talks last spring and spoke to the Tribune.',
      'Tribune: Will Peru sign?\n\nAK: Peru wants the port.\n\nTribune: And Chile?\n\nAK: Chile offers a road.',
      'the port',
      'Anna Kern',
    ],
    [
      'a surname',
      'Our reporter sat down with Lena Fors, the envoy.',
      'Will Peru sign?\n\nFors: Peru wants the port.\n\nAnd Chile?\n\nFors: Chile offers a road.',
      'the port',
      'Lena Fors',
    ],
    [
      '"Q." and "A."',
      'Halima Osei ran the commission. She spoke to us in Lima.',
      'Q. Will Peru sign?\n\nA. Peru wants the port.\n\nQ. And Chile?\n\nA. Chile offers a road.',
      'the port',
      'Halima Osei',
    ],
    [
      'no labels and no "I": the headline calls it one',
      'Peru and the port: questions to Omar Bashari',
      'What does Peru want?\n\nPeru wants the port.\n\nAnd Chile?\n\nChile offers a road.',
      'the port',
      'Omar Bashari',
    ],
    [
      'answers in quotation marks',
      'The mediator, Luis Ortega, has carried letters since May.',
      'What does Peru want?\n"Peru wants the port."\n\nAnd Chile?\n"Chile offers a road."\n\nWill it hold?\nNobody knows.',
      'the port',
      'mediator',
    ],
    [
      'a name that the introduction explains before it speaks of others',
      'Marta Silva, a pilot, has been one of the watchers of the port talks between the government of Peru and the miners of Chile. We spoke to her on Friday.',
      'Will Peru sign?\nI think so. Peru wants the port.\n\nAnd Chile?\nI would not bet on it. Chile offers a road.',
      'a road',
      'Marta Silva',
    ],
    [
      'questions run into the paragraphs that answer them',
      'Marta Silva, a pilot, leads the miners. We spoke to her on Friday.',
      'Will Peru sign? I think so. Peru wants the port.\n\nAnd Chile? I would not bet on it. Chile offers a road.\n\nWill it hold? We hope so.',
      'a road',
      'Marta Silva',
    ],
    [
      '"Q:" and "A:" within the paragraphs',
      'Halima Osei ran the commission. She spoke to us in Lima.',
      'Q: Will Peru sign? A: I think so. Peru wants the port.\n\nQ: And Chile? A: Chile offers a road.\n\nQ: Is it enough? A: We hope so.',
      'a road',
      'Halima Osei',
    ],
    [
      'the one whom a body has',
      "An interview with the miners' negotiator. Marta Silva was a pilot once. We met in Lima.",
      'Will Peru sign?\nI think so. Peru wants the port.\n\nAnd Chile?\nI would not bet on it. Chile offers a road.',
      'a road',
      'Marta Silva',
    ],
    [
      'a noun that no list knows',
      'A lecturer at a college in Lima, who sits on the miners’ board, spoke to us in May. He did not want his name used.',
      'Will Peru sign?\nI think so. Peru wants the port.\n\nAnd Chile?\nI would not bet on it. Chile offers a road.',
      'a road',
      'A lecturer',
    ],
    [
      'somebody whom the introduction has no word for',
      'She has sat across from the miners for ten years, and agreed to speak if we left her name out.',
      'Will Peru sign?\nI think so. Peru wants the port.\n\nAnd Chile?\nI would not bet on it. Chile offers a road.',
      'a road',
      'the person interviewed',
    ],
    [
      "the paper's own questions",
      'The port talks explained.',
      'What does Peru want?\n\nPeru wants the port.\n\nAnd Chile?\n\nChile offers a road.',
      'the port',
      undefined,
    ],
    [
      'nobody, where a week has the questions put to it',
      'The port talks: four questions for the last week.',
      'What does Peru want?\n\nPeru wants the port.\n\nAnd Chile?\n\nChile offers a road.',
      'the port',
      undefined,
    ],
  ];
  it.each(interviews)('who answers: %s', (_, head, text, words, source) => {
    const told = claimsIn('The port talks', head, text).find((c) => c.quote.includes(words))?.sources[0]?.name;
    if (source === undefined) expect(told).toBeUndefined();
    else expect(told).toContain(source);
  });

  it('a turn ends where the report tells what somebody else said', () => {
    const claims = claimsIn(
      'The port debate',
      'Mr Hale, for the ministry, made a statement.',
      'Mr Hale: We have sent no ships. Chile will sign.\n\nA member from the coast said that Peru wants the port.\n\nMr Hale: I can give no date.',
    );
    expect(claims.find((c) => c.quote.includes('the port'))?.sources.map((s) => s.name)).toEqual([
      'A member from the coast',
    ]);
  });
});
