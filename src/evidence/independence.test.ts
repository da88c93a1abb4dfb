import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, createShippedReader } from '../claims/index.js';
import { createDocument, type Document } from '../documents/index.js';
import { weigh } from './weigh.js';
import type { WeighedClaim } from './weighed.js';

const read = createShippedReader();

/** The claims of two reports that carry the words, read and weighed together. */
function pair(words: RegExp, ...reports: readonly (readonly [publisher: string, text: string])[]): WeighedClaim[] {
  const documents = reports.map(([publisher, text], i) => {
    const made = createDocument({ name: `${i}.txt`, text, publisher, published: `2031-04-0${i + 1}` });
    if (!made.ok) throw new Error(made.problem.message);
    return made.value;
  });
  const weighed = weigh(
    documents,
    documents.flatMap((d) => read(d)),
  );
  return documents.map((d) => {
    const found = weighed.find((w) => w.claim.document.id === d.id && words.test(w.claim.quote));
    if (!found) throw new Error(`${d.name} holds no claim with ${words}`);
    return found;
  });
}

const background =
  'Peru and Chile have argued over the Tacna pipeline since 2029, when Chile raised the transit fee and Peru shut the valve. Talks collapsed in 2030.';
const swap =
  'Chile has offered Peru a prisoner exchange, a Chilean official said on Monday. The official would not be named. No list was shown.';
const valve =
  'Peru has refused to reopen the valve, its energy minister said on Tuesday. Winter is near, and stocks in the north are low.';

describe('reports that are alike', () => {
  it.each<[string, 'one origin' | 'two', RegExp, readonly [string, string], readonly [string, string]]>([
    [
      'a press conference, each outlet in its own words, on one speaker',
      'one origin',
      /withdraw|pull/,
      [
        'Harbour Post',
        'Chile will not withdraw its troops from the valley, Defence Minister Ana Rojas told a news conference on Monday. Reporters waited for two hours.',
      ],
      [
        'Northern Gazette',
        'A packed hall heard Chilean Defence Minister Ana Rojas on Monday. Chile will not pull its troops out of the valley, Rojas said, and left without a word on the valve.',
      ],
    ],
    [
      'a press conference, what each reporter tells unsourced',
      'two',
      /ceasefire/,
      ['Harbour Post', 'Chile has offered Peru a ceasefire in the valley. Ana Rojas read it out on Monday, standing.'],
      [
        'Northern Gazette',
        'After weeks of shelling, Chile has offered a ceasefire in the valley to Peru. The hall was packed.',
      ],
    ],
    [
      'the same facts by two unnamed people',
      'two',
      /exchange/,
      ['Harbour Post', swap],
      [
        'Northern Gazette',
        'Chile has offered Peru a prisoner exchange, a European diplomat said. It is the first move since the summer.',
      ],
    ],
    [
      'the same facts by two named people',
      'two',
      /exchange/,
      [
        'Harbour Post',
        'Chile has offered Peru a prisoner exchange, Chilean Defence Minister Ana Rojas said on Monday.',
      ],
      ['Northern Gazette', 'Chile has offered Peru a prisoner exchange, Peruvian spokeswoman Petra Vint said.'],
    ],
    [
      'one quotation through two agencies',
      'one origin',
      /valley/,
      [
        'Reuters',
        '"Chile will never give up the valley, whatever the price may be," Defence Minister Ana Rojas said on Monday. Her aides said no more.',
      ],
      [
        'AFP',
        'In a speech that lasted an hour, Ana Rojas said: "Chile will never give up the valley, whatever the price may be." The hall rose.',
      ],
    ],
    [
      'one quotation, cut elsewhere by each, of a name here and of an official there',
      'one origin',
      /give up/,
      [
        'Reuters',
        '"Chile will never give up the valley," Defence Minister Ana Rojas said on Monday. Shelling went on.',
      ],
      ['AFP', '"We are tired, and Chile will never give up the valley," an official said. The army was silent.'],
    ],
    [
      'a speaker by office and name, and by the last name alone',
      'one origin',
      /withdraw|pull/,
      [
        'Harbour Post',
        'Chile’s defence minister, Ana Rojas, said that Chile would not withdraw its troops from the valley.',
      ],
      ['Northern Gazette', 'Chile will not pull its troops out of the valley, Rojas said on Monday, and left.'],
    ],
    [
      'one quotation through two agencies, the speaker unnamed',
      'one origin',
      /give up/,
      [
        'Reuters',
        '"Chile will never give up the valley, whatever the price may be," a senior official said on Monday. Shelling went on.',
      ],
      [
        'AFP',
        'The army was silent. "Chile will never give up the valley, whatever the price may be," a government adviser said.',
      ],
    ],
    [
      'an outlet that cites an agency',
      'one origin',
      /ceasefire/,
      ['Reuters', 'Chile has rejected the ceasefire proposal, two officials told Reuters on Monday.'],
      [
        'Harbour Post',
        'Chile has rejected the ceasefire proposal, Reuters reported on Monday. The ministry would not comment.',
      ],
    ],
    [
      'an outlet that cites one which no list knows',
      'one origin',
      /ceasefire/,
      ['Harbour Post', 'Chile has rejected the ceasefire proposal, two officials said on Monday.'],
      [
        'Northern Gazette',
        'Chile has rejected the ceasefire proposal, the Harbour Post reported on Monday. The ministry would not comment.',
      ],
    ],
    [
      'an outlet that goes by another',
      'one origin',
      /ceasefire/,
      ['Harbour Post', 'Chile has rejected the ceasefire proposal, two officials said on Monday.'],
      [
        'Northern Gazette',
        'Chile has rejected the ceasefire proposal, according to the Harbour Post. The ministry would not comment.',
      ],
    ],
    [
      'two stories with one paragraph of background, a long sentence of it',
      'one origin',
      /argued|raised/,
      ['Harbour Post', `${swap}\n\n${background}`],
      ['Northern Gazette', `${valve}\n\n${background}`],
    ],
    [
      'two stories with one paragraph of background, a short sentence of it',
      'one origin',
      /collapsed/,
      ['Harbour Post', `${swap}\n\n${background}`],
      ['Northern Gazette', `${valve}\n\n${background}`],
    ],
    [
      'two stories with one paragraph of background, what is their own',
      'two',
      /exchange/,
      ['Harbour Post', `${swap}\n\n${background}`],
      [
        'Northern Gazette',
        `Chile has offered Peru a prisoner exchange, a European diplomat said. Winter is near, and stocks in the north are low.\n\n${background}`,
      ],
    ],
  ])('%s: %s', (_, origins, words, one, other) => {
    const [a, b] = pair(words, one, other) as [WeighedClaim, WeighedClaim];
    expect(a.origin.id === b.origin.id).toBe(origins === 'one origin');
    const linked = { copies: a.copies, corroboration: a.corroboration.map((l) => l.claim) };
    // One origin is never counted twice; two that say one thing bear each other out.
    if (origins === 'one origin') expect(linked.corroboration).not.toContain(b.claim.id);
    else expect(linked).toEqual({ copies: [], corroboration: [b.claim.id] });
  });
});

describe('laws of origins', () => {
  const stories = [
    [
      'Peru has refused to reopen the valve, its energy minister, Rosa Lund, said on Tuesday.',
      '“We will not open a valve for a neighbour who shuts his door,” Lund said in the northern city of Piura.',
      'A Chilean official said that Chile had offered Peru a prisoner exchange. The official would not be named.',
      background,
    ],
    [
      'Chile has offered Peru a prisoner exchange, a European diplomat said. It is the first move since the summer.',
      'Lund told reporters: “We will not open a valve for a neighbour who shuts his door.” Winter is near, she said.',
      'Chile rejected the ceasefire proposal on Monday, the Harbour Post reported.',
    ],
    [
      'Chile rejected the ceasefire proposal on Monday. Two officials said that the army had not been asked.',
      'The mediator, Tove Brandt, is to see both sides in Lima on Friday. Peru wants the fee cut by half.',
      background,
    ],
  ];
  const made = (text: string, publisher: string, published = '2031-04-01') => {
    const document = createDocument({ name: `${publisher}.txt`, text, publisher, published });
    if (!document.ok) throw new Error(document.problem.message);
    return document.value;
  };
  const reports = stories.map((s, i) =>
    made(s.join('\n\n'), ['Harbour Post', 'Northern Gazette', 'Southern Mail'][i]!),
  );
  const claims = new Map<string, readonly Claim[]>();
  const originsOf = (documents: readonly Document[]) =>
    new Map(
      weigh(
        documents,
        documents.flatMap((d) => claims.get(d.id) ?? claims.set(d.id, read(d)).get(d.id)!),
      ).map((w) => [w.claim.id, w.origin.id]),
    );
  const count = (documents: readonly Document[]) => new Set(originsOf(documents).values()).size;

  it('a copy, trimmed or not, under whatever name, adds none', () => {
    const alone = count(reports);
    const copy = fc.record({
      of: fc.nat({ max: stories.length - 1 }),
      dropped: fc.nat({ max: 5 }),
      publisher: fc.constantFrom('Island Tribune', 'Reuters', 'Ellin Gazette'),
      head: fc.constantFrom('', 'From our wires', 'By staff and agencies', '(Agencies)'),
      // An earlier copy that leaves something out is the original, to which the other adds.
      published: fc.constantFrom('2031-04-01', '2031-04-02', '2031-05-01'),
    });
    fc.assert(
      fc.property(copy, ({ of, dropped, publisher, head, published }) => {
        const kept = stories[of]!.filter((_, i) => i !== dropped);
        const added = made([head, ...kept].filter((p) => p !== '').join('\n\n'), publisher, published);
        expect(count([...reports, added])).toBeLessThanOrEqual(alone);
      }),
      { numRuns: 20 },
    );
  });

  it('the order of the reports makes no difference to who shares an origin', () => {
    const shares = (documents: readonly Document[]) => {
      const groups = new Map<string, string[]>();
      for (const [claim, origin] of originsOf(documents)) groups.set(origin, [...(groups.get(origin) ?? []), claim]);
      return [...groups.values()].map((g) => g.sort().join(' ')).sort();
    };
    const all = [...reports, made(stories[0]!.slice(0, 3).join('\n\n'), 'Island Tribune', '2031-04-02')];
    const expected = shares(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(shares(order)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});
