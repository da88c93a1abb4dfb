import { describe, expect, it } from 'vitest';
import { anonymous, madeClaim } from '../../tests/made-claims.js';
import { april, may, pictureOf } from '../../tests/made-picture.js';
import type { Claim, Kind } from '../claims/index.js';

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
    [
      'rejected by one who goes on to offer something on a condition',
      [
        answer('refusal', {
          gist: 'Belvania rejected the package and proposed a smaller one',
          condition: 'if it rains',
        }),
      ],
      'rejected',
    ],
    ['refused on a condition', [answer('refusal', { condition: 'if it rains' })], 'tabled'],
    [
      'followed by a package of the other side',
      [answer('offer', { gist: 'Belvania put a package of its own to Ardonia' })],
      'countered',
    ],
    ['followed by an offer on something else', [answer('offer', { issue: 'labour.hours' })], 'tabled'],
    ['said not to be rejected', [answer('refusal', { polarity: 'denied' })], 'tabled'],
    ['assumed to be rejected', [answer('refusal', { sources: [anonymous('Speculation')] })], 'tabled'],
  ])('%s', (_, claims, status) => {
    const [first] = pictureOf([offer, ...claims]).offers;
    expect(first).toMatchObject({ status, final: true, by: ['ARD'], to: ['BEL'] });
  });

  it('whose maker no name was read for is heard where it is called final', () => {
    const nameless = (final: boolean) =>
      madeClaim(april, 'offer', ['', 'COR'], 'the yard made an offer of nine crowns', {
        issue: 'labour.pay',
        attributes: { final },
      });
    const talks = madeClaim(april, 'meeting', ['ARD BEL', ''], 'Ardonia and Belvania met at the yard');
    expect(pictureOf([talks, nameless(true)]).offers).toHaveLength(1);
    expect(pictureOf([talks, nameless(false)]).offers).toHaveLength(0);
  });

  it('is nothing that somebody denies in his own sentence', () => {
    const denial = madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia denied on Monday that it had offered grain', {
      issue: 'deal',
    });
    expect(pictureOf([denial]).offers).toEqual([]);
  });

  it('of several terms is not accepted with one of them', () => {
    const quote = 'x'.repeat(30);
    const packaged = madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia puts a package to Belvania', {
      issue: 'deal',
      span: [0, 30],
      quote,
    });
    const term = madeClaim(april, 'offer', ['ARD', 'BEL'], 'the duty on lentils would fall to five percent', {
      issue: 'trade.tariffs',
      span: [40, 70],
      quote,
    });
    const accepts = madeClaim(
      may,
      'acceptance',
      ['BEL', 'ARD'],
      'Belvania accepted a duty of five percent on lentils',
      {
        issue: 'trade.tariffs',
      },
    );
    const [offer] = pictureOf([packaged, term, accepts]).offers;
    expect(offer).toMatchObject({ status: 'tabled' });
    expect(offer?.moves.map((m) => m.gist)).toEqual([accepts.gist]);
  });

  it('that is only denied is listed as denied', () => {
    const [first] = pictureOf([{ ...offer, polarity: 'denied' }]).offers;
    expect(first).toMatchObject({ status: 'denied', final: false, moves: [], asks: [] });
  });

  it.each<[string, number, string, string]>([
    ['points back right behind it', 130, 'Belvania dismissed that as a provocation', 'rejected'],
    ['points at something told long after it', 900, 'Belvania dismissed that as a provocation', 'tabled'],
    ['speaks of something else', 130, 'Belvania dismissed a rumour about ferries', 'tabled'],
  ])('is answered by a refusal that %s', (_, at, gist, status) => {
    const hours = { issue: 'labour.hours', quote: 'x', event: null } as const;
    const made = madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia offered shorter shifts', {
      ...hours,
      span: [40, 120],
    });
    const refusal = madeClaim(april, 'refusal', ['BEL', 'ARD'], gist, { ...hours, span: [at, at + 40] });
    expect(pictureOf([made, refusal]).offers[0]?.status).toBe(status);
  });
});
