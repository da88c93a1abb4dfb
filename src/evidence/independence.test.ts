import { describe, expect, it } from 'vitest';
import { createShippedReader } from '../claims/index.js';
import { createDocument } from '../documents/index.js';
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
