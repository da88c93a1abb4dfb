import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument, type Document } from '../documents/index.js';
import type { Claim } from './claim.js';
import { claimSchema } from './claim.js';
import { createShippedReader } from './shipped.js';

const read = createShippedReader();

function documentOf(text: string): Document {
  const made = createDocument({ name: 'test', text, published: '2024-05-14' });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

/** A second paragraph keeps a lone sentence from being taken for a headline. */
const claimsOf = (sentence: string): Claim[] =>
  read(documentOf(`Peru and Chile at the table\n\nLIMA - ${sentence} Peru and Chile share a long border.\n`)).filter(
    (claim) => !claim.quote.includes('long border'),
  );

const about = (claims: readonly Claim[], words: string): Claim | undefined =>
  claims.find((claim) => claim.quote.includes(words));

describe('kinds, parties and polarity', () => {
  const cases: readonly [
    sentence: string,
    words: string,
    kind: Claim['kind'],
    party: string | null,
    polarity?: Claim['polarity'],
  ][] = [
    ['Peru demanded that Chile open the port.', 'open the port', 'demand', 'PER'],
    ['Chile must return the archive, the Peruvian minister said.', 'return the archive', 'demand', 'PER'],
    ['Chile has offered Peru a free port in the north.', 'free port', 'offer', 'CHL'],
    ['Peru no longer insists on the northern islands.', 'northern islands', 'concession', 'PER'],
    ['Chile has accepted the map.', 'the map', 'acceptance', 'CHL'],
    ['Chile has not accepted the map.', 'the map', 'acceptance', 'CHL', 'denied'],
    ['Peru will not accept the map.', 'the map', 'refusal', 'PER'],
    ['Peru rejected the map on Monday.', 'the map', 'refusal', 'PER'],
    ['Peru has long demanded a right to the well.', 'right to the well', 'demand', 'PER'],
    ['Peru wants its growers to sell in the north.', 'its growers', 'demand', 'PER'],
    ['Peru wants to know who burned the archive.', 'who burned', 'demand', 'PER'],
    ['Peru insisted that its guards stay on the bridge.', 'stay on the bridge', 'demand', 'PER'],
    ['Peru promised to open the well until the end of June.', 'open the well', 'offer', 'PER'],
    ['Peru demanded that Chile free two divers in return for the map.', 'free two divers', 'demand', 'PER'],
    ['Shepherds proposed on Friday to lend Peru what Chile owes.', 'lend Peru', 'offer', null],
    ['The hard question, the envoy added, is how Peru gives up the well.', 'hard question', 'assessment', null],
    ['Peru demanded that Chile open the port. Chile would do so once the map was signed.', 'do so', 'offer', 'CHL'],
    ['The envoy has called both sides to a meeting.', 'called both', 'meeting', null],
    ['Nuns in the hills are negotiating a truce between Peru and Chile.', 'a truce', 'mediation', null],
    ['Peru is holding the ship in its harbour.', 'holding the ship', 'action', 'PER'],
    ['Peruvian soldiers are holding out in the tower.', 'holding out', 'assessment', 'PER'],
    ['Peru has to ask parliament first.', 'ask parliament', 'authority', 'PER'],
    ['Peru will discuss only the map.', 'only the map', 'refusal', 'PER'],
    ['Peru declined to answer when asked about the map.', 'declined to answer', 'disclosure', 'PER'],
    [
      'Chile left the bridge after its neighbour, Peru, agreed to open the well.',
      'agreed to open',
      'acceptance',
      'PER',
    ],
    ['For Peru the islands are not negotiable.', 'not negotiable', 'red-line', 'PER'],
    ['Chile has threatened to close the border.', 'close the border', 'threat', 'CHL'],
    ['Chile has not threatened to close the border.', 'close the border', 'threat', 'CHL', 'denied'],
    ['Peru is still weighing the Chilean draft.', 'weighing', 'deliberation', 'PER'],
    ['Peru has not decided on the Chilean draft.', 'not decided', 'deliberation', 'PER'],
    ['Chile met Peru in Geneva for three hours.', 'in Geneva', 'meeting', 'CHL'],
    ['Norway is mediating between Peru and Chile.', 'mediating', 'mediation', 'NOR'],
    ['Norway is not mediating between Peru and Chile.', 'mediating', 'mediation', 'NOR', 'denied'],
    ['The decision is for the Peruvian congress alone.', 'decision', 'authority', 'PER'],
    ['Chile withdrew its troops from the frontier.', 'troops', 'action', 'CHL'],
    ['The talks will probably fail.', 'probably fail', 'forecast', null],
    ['The gaps between Peru and Chile are not great.', 'not great', 'assessment', null],
    ['There is no quarrel between Peru and Chile.', 'no quarrel', 'assessment', null, 'denied'],
    ['Peru fears a loss of its fishing grounds.', 'fears', 'interest', 'PER'],
    ['Chile has no plan to leave the talks.', 'no plan', 'interest', 'CHL'],
    ['Chile refused to disclose the terms.', 'disclose', 'disclosure', 'CHL'],
    ['Peru has not shown the text to Bolivia.', 'not shown', 'disclosure', 'PER', 'denied'],
    ['Peru wants the islands demilitarised.', 'demilitarised', 'demand', 'PER'],
    ['Peru wants to keep the islands.', 'the islands', 'interest', 'PER'],
    ['Chile could impose new duties on copper.', 'new duties', 'forecast', 'CHL'],
    ['Chile would yield no more islands.', 'no more islands', 'refusal', 'CHL'],
    ['Chile has promised little.', 'promised little', 'assessment', 'CHL'],
    ['Peru called the draft an insult on Monday.', 'an insult', 'assessment', 'PER'],
    ['Chile tore up the map.', 'tore up', 'refusal', 'CHL'],
    ['Peru wants the duty on copper cut to two percent.', 'cut to two', 'demand', 'PER'],
    ['Peru wants to open the port.', 'open the port', 'interest', 'PER'],
    ['Peru called the draft a disaster for the poor.', 'a disaster', 'assessment', 'PER'],
    ['Chile would not hear of it.', 'not hear', 'refusal', 'CHL'],
    ['The draft was ready enough.', 'ready enough', 'assessment', null],
    ['Chile rejected reports that it would leave the talks.', 'would leave', 'threat', 'CHL', 'denied'],
    ['The Chilean envoy denied that Peru had offered a port.', 'offered a port', 'offer', 'PER', 'denied'],
  ];
  it.each(cases)('%s', (sentence, words, kind, party, polarity = 'affirmed') => {
    const claim = about(claimsOf(sentence), words);
    expect(claim?.kind).toBe(kind);
    expect(claim?.polarity).toBe(polarity);
    if (party !== null) expect(claim?.parties.map((p) => p.id)).toContain(party);
  });

  it('leaves out what the reporter asked', () => {
    const claims = claimsOf('Asked about the islands, the Chilean envoy said that Peru had offered a port.');
    expect(claims.map((c) => c.kind)).toEqual(['offer']);
  });

  it.fails('known failure: "demands" at the start is read as a noun', () => {
    expect(about(claimsOf('Peru demands that Chile open the port.'), 'open the port')?.kind).toBe('demand');
  });
});

describe('lists', () => {
  it('gives one claim a term', () => {
    const claims = claimsOf(
      'Peru will be forced to hand over the islands, recognise the border and close its two bases.',
    );
    expect(claims.map((c) => c.quote)).toEqual([
      'Peru will be forced to hand over the islands',
      'recognise the border',
      'close its two bases',
    ]);
    expect(claims.map((c) => c.kind)).toEqual(['demand', 'demand', 'demand']);
  });
});

describe('offers', () => {
  it('hold the terms that they list', () => {
    const [offer, ...terms] = claimsOf(
      'Chile has offered to open the strait, return the ships and pay for the repairs.',
    );
    expect(offer?.kind).toBe('offer');
    expect(terms.length).toBe(3);
    expect(offer?.attributes.terms).toEqual(terms.map((t) => t.id));
  });
});

describe('moves beside moves', () => {
  it('a party that proposes proposes what it would also do', () => {
    const claims = claimsOf('Chile has offered Peru a free port in the north. It would also pay for the road.');
    expect(about(claims, 'the road')?.kind).toBe('offer');
  });
  it("tells the other side's offer that is turned down, with its owner", () => {
    const claims = claimsOf("Peru turned down Chile's offer of a free port in the north.");
    expect(claims.map((c) => [c.kind, c.parties[0]?.id])).toEqual([
      ['refusal', 'PER'],
      ['offer', 'CHL'],
    ]);
  });
});

describe('what is no claim', () => {
  it.each([
    ['What the text leaves out.', 'leaves out'],
    ['Peru sent its envoy, who leads the naval delegation.', 'who leads'],
    ['Peru sent its envoy, who grows roses.', 'who grows'],
  ])('%s', (sentence, words) => expect(about(claimsOf(sentence), words)?.quote ?? '').not.toMatch(/^(?:What|who)/));
});

describe('attribution', () => {
  it.each([
    ['Two analysts see little appetite in Peru for a long quarrel.', 'little appetite', ['Two analysts']],
    ['Peru calls the offer unacceptable.', 'unacceptable', []],
    ['Few officials in Lima expect a treaty.', 'a treaty', []],
  ])('knows who vouches for a judgement: %s', (sentence, words, sources) => {
    expect(about(claimsOf(sentence), words)?.sources.map((s) => s.name)).toEqual(sources);
  });
  it('keeps the reporting clause out of the quotation and in the sources', () => {
    const claim = about(
      claimsOf('Chile has offered a port, a senior Peruvian diplomat said on Monday.'),
      'offered a port',
    );
    expect(claim?.quote).toBe('Chile has offered a port');
    expect(claim?.sources.map((s) => s.name)).toEqual(['a senior Peruvian diplomat']);
  });
});

describe('conditions and counterfactuals', () => {
  it('keeps the condition beside the claim', () => {
    const claim = about(claimsOf('If Chile closes the port, Peru will leave the talks.'), 'leave the talks');
    expect(claim?.condition?.text).toBe('If Chile closes the port');
    expect(claim?.quote).toBe('Peru will leave the talks');
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    'Peru',
    'Chile',
    'said',
    'offers',
    'will',
    'not',
    'and',
    ',',
    '"',
    'that',
    'talks',
    'the',
    'if',
    'who',
    ';',
    ':',
    '—',
    'must',
    'withdraw',
    'he',
    '.',
    '?',
    '\n\n',
    'to',
    'is',
  );
  it('every span slices to its quotation, every claim meets the schema, and reading twice is reading once', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (parts) => {
        const made = createDocument({ name: 'any', text: `The talks between Peru and Chile. ${parts.join(' ')}` });
        if (!made.ok) return;
        const claims = read(made.value);
        for (const claim of claims) {
          expect(made.value.text.slice(...claim.span)).toBe(claim.quote);
          expect(claimSchema.safeParse(claim).error?.issues ?? []).toEqual([]);
        }
        expect(read(made.value)).toEqual(claims);
      }),
      { numRuns: 150 },
    );
  });
});
