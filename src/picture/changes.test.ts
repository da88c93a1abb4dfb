import { describe, expect, it } from 'vitest';
import { madeClaim } from '../../tests/made-claims.js';
import { april, border, may, ours, pictureOf } from '../../tests/made-picture.js';
import type { Claim, Kind } from '../claims/index.js';
import { changes } from './changes.js';

const demand = madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania cedes the whole river island', {
  ...border,
  sources: [ours],
});
const offer = madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia puts a package to Belvania', { issue: 'deal' });
const later = (kind: Kind, sides: [string, string], gist: string, given: Parameters<typeof madeClaim>[4] = {}): Claim =>
  madeClaim(may, kind, sides, gist, given);

const toll = (n: number) => ({ amount: { low: n, high: n, unit: 'percent', text: `${n} percent` } });

describe('changes', () => {
  it.each<[string, Claim[], Claim, string, string | null]>([
    [
      'a first position',
      [demand],
      later('demand', ['BEL', 'ARD'], 'Ardonia pays for the bridge', border),
      'new',
      'BEL',
    ],
    [
      'ground given',
      [demand],
      later('concession', ['ARD', 'BEL'], 'Ardonia asks for half of the river island', { ...border, sources: [ours] }),
      'softened',
      'ARD',
    ],
    [
      'a demand become a red line',
      [demand],
      later('red-line', ['ARD', 'BEL'], 'Ardonia will never leave the river island', { ...border, sources: [ours] }),
      'hardened',
      'ARD',
    ],
    [
      'another figure',
      [madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania lowers the river toll', { ...border, ...toll(5) })],
      later('demand', ['ARD', 'BEL'], 'Belvania lowers the river toll', { ...border, ...toll(3) }),
      'moved',
      'ARD',
    ],
    [
      'a denial',
      [demand],
      later('demand', ['ARD', 'BEL'], 'Ardonia wants the island', { ...border, polarity: 'denied' }),
      'contradicted',
      'ARD',
    ],
    [
      'a new offer',
      [demand],
      later('offer', ['BEL', 'ARD'], 'Belvania proposes a shared port', { issue: 'deal' }),
      'offer-new',
      'BEL',
    ],
    [
      'an answer',
      [offer],
      later('refusal', ['BEL', 'ARD'], 'Belvania rejects the package', { issue: 'deal' }),
      'offer-status',
      'ARD',
    ],
    [
      'a joint step',
      [demand],
      later('acceptance', ['ARD BEL', ''], 'both agreed to leave the harbour open', border),
      'softened',
      null,
    ],
    ['a meeting', [demand], later('meeting', ['ARD', 'BEL'], 'the envoys met in the harbour town'), 'process', 'ARD'],
  ])('tell of %s', (_, before, claim, kind, party) => {
    const made = changes(pictureOf(before), pictureOf([...before, claim]));
    expect(made).toContainEqual(expect.objectContaining({ kind, party, after: [claim.id] }));
  });

  it('tell a new offer once', () => {
    const claim = later('offer', ['BEL', 'ARD'], 'Belvania proposes a shared port', { issue: 'deal' });
    const made = changes(pictureOf([demand]), pictureOf([demand, claim]));
    expect(made.map((c) => c.kind)).toEqual(['offer-new']);
  });

  it('give a new offer that takes the place of another one that one as what was before', () => {
    const first = madeClaim(april, 'offer', ['BEL', 'ARD'], 'Belvania lowers the river toll', {
      ...border,
      ...toll(5),
    });
    const second = later('offer', ['BEL', 'ARD'], 'Belvania lowers the river toll', { ...border, ...toll(3) });
    const made = changes(pictureOf([first]), pictureOf([first, second]));
    const told = made.filter((c) => c.after.includes(second.id));
    expect(told).toHaveLength(1);
    expect(told[0]!.before).toContain(first.id);
  });

  it('pair a denial with what it denies, and with nothing else that the party holds', () => {
    const other = madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania lowers the toll', {
      ...border,
      sources: [ours],
    });
    const denial = later('demand', ['ARD', 'BEL'], 'Ardonia wants the harbour', { ...border, polarity: 'denied' });
    const [found] = changes(pictureOf([demand, other]), pictureOf([demand, other, denial])).filter(
      (c) => c.kind === 'contradicted',
    );
    expect(found).toMatchObject({ after: [denial.id], before: [] });
  });

  it('tell of a position that is no longer held by any claim', () => {
    const claim = madeClaim(april, 'demand', ['BEL', 'ARD'], 'Ardonia pays for the bridge', border);
    const made = changes(pictureOf([demand, claim]), pictureOf([demand]));
    expect(made).toEqual([expect.objectContaining({ kind: 'dropped', party: 'BEL', before: [claim.id], after: [] })]);
  });

  it('are none between a picture and itself', () => {
    const made = pictureOf([demand, offer]);
    expect(changes(made, made)).toEqual([]);
  });
});
