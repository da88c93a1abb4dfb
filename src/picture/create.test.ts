import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeClaim, madeDocument } from '../../tests/made-claims.js';
import { april, border, hearsay, ours, pictureOf, positionOf, theirs } from '../../tests/made-picture.js';
import type { Claim, Kind, Source } from '../claims/index.js';
import { weigh } from '../evidence/index.js';
import { createPicture } from './create.js';

describe('what one side asks of the other', () => {
  it('is no move of the other', () => {
    const asks = 'Ardonia wants a pledge that Belvania will give up the valley';
    const demand = madeClaim(april, 'demand', ['ARD', 'BEL'], asks, { ...border, span: [0, 60] });
    const inside = madeClaim(april, 'offer', ['BEL', 'ARD'], 'Belvania will give up the valley', {
      ...border,
      span: [28, 60],
    });
    const cut = madeClaim(april, 'demand', ['ARD', 'BEL'], 'Ardonia wants a', { ...border, span: [0, 14] });
    const after = madeClaim(april, 'offer', ['BEL', 'ARD'], 'Belvania will open the river port', {
      ...border,
      span: [70, 99],
    });
    const offered = (...claims: Claim[]) => pictureOf(claims).offers.map((o) => o.statement.gist);
    expect(offered(demand, inside, after)).toEqual([after.gist]);
    expect(offered(cut, inside)).toEqual([]);
    expect(offered(inside, after)).toHaveLength(2);
  });
});

describe('the sides', () => {
  it('are who asks and those who offer on one issue, though no clause names both', () => {
    const pay = { issue: 'labour.pay' };
    const claims = [
      madeClaim(april, 'offer', ['BEL', 'COR'], 'Belvania offered 9 percent', pay),
      madeClaim(april, 'offer', ['COR', 'BEL'], 'Corland offered 10 percent', pay),
      madeClaim(april, 'demand', ['ARD', ''], 'Ardonia wants 40 percent', pay),
      madeClaim(april, 'threat', ['ARD', ''], 'Ardonia will strike at both', pay),
    ];
    expect(createPicture({ documents: [april], claims: weigh([april], claims) }).between).toEqual([
      'ARD',
      'BEL',
      'COR',
    ]);
  });
});

describe('the sides by name', () => {
  it('come before words that stand for somebody', () => {
    const crowd = (n: number) => ({
      ...madeClaim(april, 'demand', ['ARD', 'BEL'], `more pay is asked for ${n}`),
      parties: [{ name: 'younger members' }],
      toward: [{ name: 'the firm' }],
    });
    const named = madeClaim(april, 'demand', ['ARD', 'BEL'], 'Ardonia wants the port');
    expect(createPicture({ documents: [april], claims: weigh([april], [crowd(1), crowd(2), named]) }).between).toEqual([
      'ARD',
      'BEL',
    ]);
  });
});

describe('sides that were guessed', () => {
  const documents = ['one', 'two', 'three', 'four'].map((name, i) => madeDocument(name, `2031-04-0${i + 1}`));
  const claims = documents.flatMap((d, i) =>
    i === 0
      ? [1, 2, 3].map((n) => madeClaim(d, 'demand', ['ARD', 'BEL'], `Ardonia wants pier number ${n}`))
      : [madeClaim(d, 'offer', ['', ''], `the port raised its bid to ${i} crowns a day`)],
  );
  it('leave nothing out where most reports do not speak of them; sides that were asked for do', () => {
    const weighed = weigh(documents, claims);
    const reports = (between?: string[]) =>
      new Set(createPicture({ documents, claims: weighed, between }).claims.map((c) => c.claim.document.id)).size;
    expect(reports()).toBe(4);
    expect(reports(['ARD', 'BEL'])).toBe(1);
  });
});

describe('a position that is not reported', () => {
  it('is not said of a side that is heard on the issue', () => {
    const claims = [
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Ardonia demands the valley', border),
      madeClaim(april, 'assessment', ['ARD', 'BEL'], 'the valley was always ours', { ...border, sources: [theirs] }),
    ];
    const silent = (made: ReturnType<typeof pictureOf>) => made.unknowns.filter((u) => u.code === 'position').length;
    expect(silent(pictureOf(claims.slice(0, 1)))).toBe(1);
    expect(silent(pictureOf(claims))).toBe(0);
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
    const p = pictureOf(claims, { between: undefined });
    expect([...p.between].sort()).toEqual(['ARD', 'BEL']);
    expect(p.parties.find((x) => x.key === 'COR')?.role).toBe('third');
  });

  it('keeps what a third party is said not to be', () => {
    const p = pictureOf([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', border),
      madeClaim(april, 'mediation', ['COR', 'ARD BEL'], 'Corland mediates', { polarity: 'denied', sources: [hearsay] }),
    ]);
    const third = p.parties.find((x) => x.key === 'COR');
    expect(third).toMatchObject({ role: 'third', roles: [{ polarity: 'denied', held: 'denied' }] });
  });

  it('leaves out another negotiation in the same papers', () => {
    const other = madeDocument('other', '2031-04-03', 'seven eight nine');
    const p = pictureOf(
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
    const p = pictureOf(claims, { between: ['ardonia', 'Belvania'] });
    expect(p.between).toEqual(['ARD', 'BEL']);
    expect(positionOf(p, 'ARD')?.current).toHaveLength(1);
  });

  it('says what nobody reports', () => {
    const p = pictureOf([madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', border)]);
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
