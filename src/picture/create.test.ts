import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymous, madeClaim, madeDocument, named } from '../../tests/made-claims.js';
import type { Claim, Kind, Source } from '../claims/index.js';
import { weigh } from '../evidence/index.js';
import { createPicture, type PictureOptions } from './create.js';
import { type Picture, type Position, pictureSchema } from './picture.js';

const april = madeDocument('april', '2031-04-01', 'one two three');
const may = madeDocument('may', '2031-05-02', 'four five six');
const ours = named('Ilse Maran', 'ARD');
const theirs = named('Petr Oll', 'BEL');
const hearsay = anonymous('a diplomat');
const border = { issue: 'territory.border' } as const;

function picture(claims: readonly Claim[], given: Partial<PictureOptions> = {}): Picture {
  const documents = given.documents ?? [april, may];
  const made = createPicture({ documents, claims: weigh(documents, claims), between: ['ARD', 'BEL'], ...given });
  expect(pictureSchema.safeParse(made).error).toBeUndefined();
  return made;
}

function positionOf(made: Picture, party: string, issue = 'territory.border'): Position | undefined {
  return made.issues.find((i) => i.issue === issue)?.positions.find((p) => p.party === party);
}

describe('a position', () => {
  it.each<[string, Parameters<typeof madeClaim>[4], Position['held']]>([
    ['its own minister says it', { sources: [ours] }, 'stated'],
    ['the paper says it', {}, 'reported'],
    ['a diplomat says it', { sources: [hearsay] }, 'second-hand'],
    ['the other side says it', { sources: [theirs] }, 'second-hand'],
    ['its minister is quoted by a diplomat', { sources: [hearsay, ours] }, 'second-hand'],
    ['it is assumed', { sources: [anonymous('Assumptions')] }, 'assumed'],
    ['a source denies it', { sources: [ours], polarity: 'denied' }, 'not-reported'],
    ['it would have been so', { attributes: { counterfactual: true } }, 'not-reported'],
  ])('is held as it is known: %s', (_, given, held) => {
    const other = madeClaim(april, 'demand', ['BEL', 'ARD'], 'Ardonia leaves the island', border);
    const made = picture([
      other,
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', { ...border, ...given }),
    ]);
    expect(positionOf(made, 'ARD')?.held).toBe(held);
  });

  it('is the party’s own word before a later one of others', () => {
    const made = picture([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing at once', {
        ...border,
        sources: [ours],
      }),
      madeClaim(may, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing in stages', {
        ...border,
        sources: [theirs],
      }),
    ]);
    expect(positionOf(made, 'ARD')?.current[0]).toMatchObject({ held: 'stated', saidBy: 'Ilse Maran' });
  });

  it('is the later of two like ones, the earlier being history', () => {
    const made = picture([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania cedes the whole river island', {
        ...border,
        sources: [ours],
      }),
      madeClaim(may, 'concession', ['ARD', 'BEL'], 'Ardonia asks for half of the river island', {
        ...border,
        sources: [ours],
      }),
    ]);
    const position = positionOf(made, 'ARD');
    expect(position?.current.map((s) => s.kind)).toEqual(['concession']);
    expect(position?.superseded.map((s) => s.statement.kind)).toEqual(['demand']);
    expect(made.changes).toContainEqual(
      expect.objectContaining({ kind: 'softened', party: 'ARD', issue: 'territory.border' }),
    );
  });
});

describe('an issue', () => {
  const demand = madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', border);
  it.each<[string, Claim[], string]>([
    [
      'both accept',
      [madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The crossing is open to both', border)],
      'agreed',
    ],
    [
      'both nearly accept',
      [madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The crossing is all but settled', border)],
      'close',
    ],
    [
      'one anonymous source says that both accept',
      [
        madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The crossing is open to both', {
          ...border,
          sources: [hearsay],
        }),
      ],
      'close',
    ],
    [
      'it is denied that they accept',
      [
        madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The crossing is open', { ...border, polarity: 'denied' }),
        demand,
      ],
      'open',
    ],
    ['one demands', [demand], 'open'],
    [
      'one undertakes it',
      [madeClaim(april, 'acceptance', ['BEL', 'ARD'], 'Belvania keeps the crossing open', border)],
      'open',
    ],
    [
      'one agrees to it',
      [madeClaim(april, 'acceptance', ['BEL', 'ARD'], 'Belvania agreed to an open crossing', border)],
      'agreed',
    ],
    [
      'they part without a deal',
      [madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The crossing talks ended without a deal', border)],
      'open',
    ],
    [
      'one demands, the other refuses',
      [demand, madeClaim(april, 'refusal', ['BEL', 'ARD'], 'Belvania rejects any crossing', border)],
      'deadlocked',
    ],
    [
      'the gap is said not to be wide',
      [demand, madeClaim(april, 'assessment', ['', 'ARD BEL'], 'the gaps on the crossing are not wide', border)],
      'close',
    ],
  ])('where %s', (_, claims, status) => {
    expect(picture(claims).issues.find((i) => i.issue === 'territory.border')?.status).toBe(status);
  });
});

describe('an offer', () => {
  const offer = madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia puts a package to Belvania', {
    issue: 'deal',
    attributes: { final: true },
  });
  const words: Partial<Record<Kind, string>> = {
    acceptance: 'Belvania accepts the package',
    refusal: 'Belvania rejects the package',
  };
  const answer = (kind: Kind, given: Parameters<typeof madeClaim>[4] = {}): Claim =>
    madeClaim(may, kind, ['BEL', 'ARD'], words[kind] ?? 'Belvania answers on the package', {
      issue: 'deal',
      ...given,
    });
  it.each<[string, Claim[], string]>([
    ['unanswered', [], 'tabled'],
    ['weighed', [answer('deliberation')], 'pending'],
    ['accepted', [answer('acceptance')], 'accepted'],
    ['rejected', [answer('refusal')], 'rejected'],
    [
      'read as accepted without a word of it',
      [answer('acceptance', { gist: 'Belvania took the paper home' })],
      'tabled',
    ],
    ['not ruled out', [answer('refusal', { gist: 'Belvania did not rule out the package' })], 'tabled'],
    ['said not to be rejected', [answer('refusal', { polarity: 'denied' })], 'tabled'],
    ['assumed to be rejected', [answer('refusal', { sources: [anonymous('Speculation')] })], 'tabled'],
  ])('%s', (_, claims, status) => {
    const [first] = picture([offer, ...claims]).offers;
    expect(first).toMatchObject({ status, final: true, by: ['ARD'], to: ['BEL'] });
  });

  it('that is only denied is listed as denied', () => {
    const [first] = picture([{ ...offer, polarity: 'denied' }]).offers;
    expect(first).toMatchObject({ status: 'denied', final: false, moves: [], asks: [] });
  });
});

describe('the outlook', () => {
  it.each<[string | undefined, string | null, string, keyof Picture['outlook']]>([
    ['if Belvania rejects the deal', null, 'Ardonia will close the port', 'noDeal'],
    ['if the treaty is not signed', null, 'Ardonia will close the port', 'noDeal'],
    ['if both sign the treaty', null, 'Ardonia will open the port', 'deal'],
    ['if the rain stops', null, 'Ardonia will open the port', 'drift'],
    [undefined, 'war', 'the shelling will go on', 'drift'],
    [undefined, 'deal', 'an agreement will be reached by Friday', 'odds'],
  ])('of “%s” (%s) %s: %s', (condition, issue, gist, branch) => {
    const claim = madeClaim(april, 'forecast', ['ARD', 'BEL'], gist, { issue, ...(condition ? { condition } : {}) });
    const { outlook } = picture([claim]);
    expect(outlook[branch].map((s) => s.gist)).toEqual([gist]);
  });

  it('follows “in that case” to the condition before it', () => {
    const { outlook } = picture([
      madeClaim(april, 'forecast', ['ARD', 'BEL'], 'the port will close', { condition: 'if the talks fail' }),
      madeClaim(april, 'forecast', ['ARD', 'BEL'], 'the mines will flood', { condition: 'in that case' }),
    ]);
    expect(outlook.noDeal).toHaveLength(2);
  });
});

describe('a picture', () => {
  const kinds: Kind[] = [
    'demand',
    'offer',
    'refusal',
    'acceptance',
    'concession',
    'meeting',
    'assessment',
    'forecast',
    'mediation',
  ];
  const claimsOf = fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      day: fc.integer({ min: 1, max: 9 }),
      from: fc.constantFrom('ARD', 'BEL', 'COR', ''),
      to: fc.constantFrom('ARD', 'BEL', 'ARD BEL', ''),
      issue: fc.constantFrom('deal', 'territory.border', 'war.ceasefire', null),
      gist: fc.constantFrom(
        'Belvania opens the river crossing',
        'the border runs along the river',
        'the guns fall silent at noon',
      ),
      polarity: fc.constantFrom('affirmed' as const, 'denied' as const),
      sources: fc.constantFrom<Source[]>([], [ours], [theirs], [hearsay]),
    }),
    { maxLength: 12 },
  );
  const made = (specs: Parameters<Parameters<typeof claimsOf.map>[0]>[0]) => {
    const days = [...new Set(specs.map((s) => s.day))];
    const documents = days.map((d) => madeDocument(`day${d}`, `2031-04-0${d}`, `report of day ${d}`));
    const claims = specs.map(({ day, kind, from, to, gist, ...rest }) =>
      madeClaim(documents[days.indexOf(day)]!, kind, [from, to], gist, rest),
    );
    return { documents, claims };
  };

  it('as of a date is the picture of what was published by then, and knows nothing later', () => {
    fc.assert(
      fc.property(claimsOf, fc.integer({ min: 1, max: 9 }), (specs, day) => {
        const { documents, claims } = made(specs);
        const asOf = `2031-04-0${day}`;
        const seen = documents.filter((d) => d.published! <= asOf);
        const early = claims.filter((c) => c.document.published! <= asOf);
        const full = createPicture({ documents, claims: weigh(documents, claims), between: ['ARD', 'BEL'], asOf });
        const then = createPicture({ documents: seen, claims: weigh(seen, early), between: ['ARD', 'BEL'], asOf });
        expect(full).toEqual(then);
      }),
      { numRuns: 40 },
    );
  });

  it('never shows a denial as a position, and rests on claims it holds', () => {
    fc.assert(
      fc.property(claimsOf, (specs) => {
        const { documents, claims } = made(specs);
        const p = createPicture({ documents, claims: weigh(documents, claims), between: ['ARD', 'BEL'] });
        const positions = p.issues.flatMap((i) => i.positions);
        const denied = new Set(claims.filter((c) => c.polarity === 'denied').map((c) => c.id));
        for (const s of positions.flatMap((x) => [...x.current, ...x.superseded.map((y) => y.statement)])) {
          expect(s.claims.some((id) => denied.has(id))).toBe(false);
        }
        const held = new Set(p.claims.map((c) => c.claim.id));
        const named = [
          ...p.issues.flatMap((i) => i.claims),
          ...p.offers.flatMap((o) => [...o.claims, ...o.moves.flatMap((m) => m.claims)]),
          ...p.changes.flatMap((c) => c.after),
          ...p.process.meetings.flatMap((m) => m.claims),
        ];
        expect(named.filter((id) => !held.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the principal sides, and the mediator is none', () => {
    const claims = [
      madeClaim(april, 'mediation', ['COR', 'ARD BEL'], 'Corland carries messages'),
      madeClaim(april, 'meeting', ['COR', 'ARD'], 'Corland met Ardonia'),
      madeClaim(april, 'meeting', ['COR', 'BEL'], 'Corland met Belvania'),
      madeClaim(april, 'offer', ['COR', 'ARD BEL'], 'Corland offers a draft', { issue: 'deal' }),
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', border),
      madeClaim(april, 'demand', ['BEL', 'ARD'], 'Ardonia leaves the island', border),
    ];
    const p = picture(claims, { between: undefined });
    expect([...p.between].sort()).toEqual(['ARD', 'BEL']);
    expect(p.parties.find((x) => x.key === 'COR')?.role).toBe('third');
  });

  it('keeps what a third party is said not to be', () => {
    const p = picture([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', border),
      madeClaim(april, 'mediation', ['COR', 'ARD BEL'], 'Corland mediates', { polarity: 'denied', sources: [hearsay] }),
    ]);
    const third = p.parties.find((x) => x.key === 'COR');
    expect(third).toMatchObject({ role: 'third', roles: [{ polarity: 'denied', held: 'denied' }] });
  });

  it('leaves out another negotiation in the same papers', () => {
    const other = madeDocument('other', '2031-04-03', 'seven eight nine');
    const p = picture(
      [
        madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', border),
        madeClaim(other, 'demand', ['COR', 'DOR'], 'Doria buys more grain', { issue: 'trade.purchases' }),
      ],
      { documents: [april, other] },
    );
    expect(p.claims).toHaveLength(1);
    expect(p.parties.map((x) => x.key)).toEqual(['ARD', 'BEL']);
  });

  it('takes sides by name, and a party without an id for the one of that name', () => {
    const nameless = madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', border);
    const claims = [
      madeClaim(april, 'demand', ['BEL', 'ARD'], 'Ardonia leaves the island', border),
      { ...nameless, parties: [{ name: 'Ardonia' }] },
    ];
    const p = picture(claims, { between: ['ardonia', 'Belvania'] });
    expect(p.between).toEqual(['ARD', 'BEL']);
    expect(positionOf(p, 'ARD')?.current).toHaveLength(1);
  });

  it('says what nobody reports', () => {
    const p = picture([madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', border)]);
    expect(p.unknowns.map((u) => [u.code, u.party])).toEqual(
      expect.arrayContaining([
        ['position', 'BEL'],
        ['no-deal', 'ARD'],
        ['authority', 'BEL'],
        ['enforcement', null],
      ]),
    );
  });
});
