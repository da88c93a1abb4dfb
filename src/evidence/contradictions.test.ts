import { describe, expect, it } from 'vitest';
import { madeClaim, madeDocument, named } from '../../tests/made-claims.js';
import type { Claim } from '../claims/index.js';
import { alikePairs } from './alike.js';
import { contradictions } from './contradictions.js';
import { rebuttals } from './rebuttals.js';

const monday = madeDocument('monday', '2031-04-07');
const tuesday = madeDocument('tuesday', '2031-04-08');
const summer = madeDocument('summer', '2031-07-01');
const minister = { sources: [named('Ilse Maran', 'ARD')] };
const envoy = { sources: [named('Petr Oll', 'BEL')] };
const deaths = (n: number) => ({ amount: { low: n, high: n, unit: 'deaths', text: `${n} deaths` } });
const found = (...claims: Claim[]): string[] => contradictions(alikePairs(claims), () => false).map((c) => c.reason);

describe('contradictions', () => {
  it.each<[string, Claim, Claim, RegExp]>([
    [
      'a denial',
      madeClaim(monday, 'action', ['ARD', 'BEL'], 'Ardonia shelled the northern bridge', envoy),
      madeClaim(monday, 'action', ['ARD', 'BEL'], 'Ardonia did not shell the northern bridge', {
        ...minister,
        polarity: 'denied',
      }),
      /asserted by Petr Oll, denied by Ilse Maran/,
    ],
    [
      'figures that do not overlap',
      madeClaim(monday, 'assessment', ['ARD', ''], '40 miners died in the shaft fire', { ...minister, ...deaths(40) }),
      madeClaim(tuesday, 'assessment', ['ARD', ''], '90 miners died in the shaft fire', { ...envoy, ...deaths(90) }),
      /do not overlap: 40 deaths \(Ilse Maran\) and 90 deaths/,
    ],
    [
      'opposite words',
      madeClaim(monday, 'assessment', ['', 'ARD BEL'], 'the gap on pay is narrow', minister),
      madeClaim(tuesday, 'assessment', ['', 'ARD BEL'], 'the gap on pay is wide', envoy),
      /“narrow” by the word of Ilse Maran, “wide” by that of Petr Oll/,
    ],
  ])('finds %s', (_, one, other, reason) => {
    expect(found(one, other)).toEqual([expect.stringMatching(reason)]);
  });

  it.each<[string, Claim, Claim]>([
    [
      'a denial followed months later by the act',
      madeClaim(monday, 'acceptance', ['ARD', 'BEL'], 'Ardonia accepted the border treaty', {
        ...minister,
        polarity: 'denied',
      }),
      madeClaim(summer, 'acceptance', ['ARD', 'BEL'], 'Ardonia accepted the border treaty', envoy),
    ],
    [
      'one voice speaking twice in a report',
      madeClaim(monday, 'action', ['ARD', 'BEL'], 'Ardonia shelled the bridge', minister),
      madeClaim(monday, 'action', ['ARD', 'BEL'], 'Ardonia did not shell the bridge', {
        ...minister,
        polarity: 'denied',
      }),
    ],
    [
      'acts of two parties',
      madeClaim(monday, 'demand', ['ARD', 'BEL'], 'the other side leaves the valley'),
      madeClaim(tuesday, 'demand', ['BEL', 'ARD'], 'the other side leaves the valley', { polarity: 'denied' }),
    ],
    [
      'one of them on a condition',
      madeClaim(monday, 'forecast', ['ARD', ''], 'Ardonia leaves the talks', { condition: 'if the strike goes on' }),
      madeClaim(tuesday, 'forecast', ['ARD', ''], 'Ardonia leaves the talks', { polarity: 'denied' }),
    ],
    [
      'figures that overlap',
      madeClaim(monday, 'assessment', ['ARD', ''], 'miners died in the shaft fire', { ...minister, ...deaths(40) }),
      madeClaim(tuesday, 'assessment', ['ARD', ''], 'miners died in the shaft fire', { ...envoy, ...deaths(40) }),
    ],
    [
      'two times',
      madeClaim(monday, 'meeting', ['ARD', 'BEL'], 'the ministers met in the harbour town', {
        when: { from: '2031-03-01', to: '2031-03-01', text: 'in March', resolved: true },
      }),
      madeClaim(tuesday, 'meeting', ['ARD', 'BEL'], 'the ministers met in the harbour town', {
        polarity: 'denied',
        when: { from: '2031-04-01', to: '2031-04-07', text: 'this week', resolved: true },
      }),
    ],
  ])('leaves alone %s', (_, one, other) => {
    expect(found(one, other)).toEqual([]);
  });
});

describe('rebuttals', () => {
  const at = (start: number) => ({ span: [start, start + 10] as [number, number] });
  const account = madeClaim(monday, 'action', ['ARD', 'BEL'], 'Ardonia moved its guns to the pass', {
    ...envoy,
    ...at(0),
  });
  const detail = madeClaim(monday, 'assessment', ['ARD', ''], 'the crews came by night', { ...envoy, ...at(40) });
  it.each<[string, number, boolean]>([
    ['An Ardonian officer called the report false', 100, true],
    ['The ministry dismissed the story', 100, true],
    ['The army says that it did nothing of the kind', 100, true],
    ['The ministry denied entry to the envoy', 100, false],
    ['The ministry dismissed the story', 5000, false],
    ['Petr Oll denied the story', 100, false],
  ])('“%s”, %d characters on: %s', (gist, place, disputes) => {
    const claim = madeClaim(monday, 'assessment', ['ARD', ''], gist, at(place));
    expect(rebuttals([account, detail, claim]).map((r) => r.one)).toEqual(disputes ? [account.id] : []);
  });

  it('takes of all that was told what the rebuttal speaks of itself', () => {
    const toll = madeClaim(monday, 'assessment', ['ARD', ''], 'the bridge toll is a tax on Ardonia', {
      ...envoy,
      ...at(40),
    });
    const claim = madeClaim(monday, 'assessment', ['ARD', ''], 'the bridge toll is nothing of the kind', {
      ...minister,
      ...at(100),
    });
    expect(rebuttals([account, toll, claim]).map((r) => r.one)).toEqual([toll.id]);
  });

  it.each<[string, 'affirmed' | 'denied', boolean]>([
    ['Ardonia has seen no such convoy', 'denied', true],
    ['Ardonia had never heard of such a convoy', 'affirmed', true],
    ['Ardonia fears such a convoy', 'affirmed', false],
    ['Ardonia has seen no such treaty', 'denied', false],
  ])('a denial of such a thing as was told of: “%s” (%s): %s', (gist, polarity, disputes) => {
    const told = madeClaim(monday, 'action', ['BEL', 'ARD'], 'Belmark sent a convoy across the pass', {
      ...envoy,
      ...at(0),
    });
    const claim = madeClaim(monday, 'disclosure', ['ARD', ''], gist, { ...minister, ...at(90), polarity });
    expect(rebuttals([told, claim]).map((r) => r.one)).toEqual(disputes ? [told.id] : []);
  });

  it('who denies “this” and says why: what he says stands beside what he denies', () => {
    const retort = madeClaim(monday, 'action', ['ARD', 'BEL'], 'Maran denied this', {
      ...minister,
      ...at(60),
      polarity: 'denied',
    });
    const why = madeClaim(monday, 'demand', ['ARD', 'BEL'], 'Ardonia asked for nothing new', {
      ...minister,
      ...at(90),
    });
    expect(rebuttals([account, retort, why])).toEqual([expect.objectContaining({ one: account.id, other: why.id })]);
    expect(rebuttals([account, retort])).toEqual([expect.objectContaining({ one: account.id, other: retort.id })]);
  });

  it('a second figure that somebody puts on what was just told', () => {
    const tonnes = (low: number) => ({ low, high: low, unit: 't', text: `${low} tonnes` });
    const told = madeClaim(monday, 'offer', ['ARD', 'BEL'], 'Ardonia had offered 9 tonnes of grain', {
      ...envoy,
      ...at(0),
      amount: tonnes(9),
    });
    const other = (low: number) =>
      madeClaim(monday, 'offer', ['ARD', 'BEL'], `A Belmark official put the offer at ${low} tonnes`, {
        ...at(60),
        amount: tonnes(low),
      });
    expect(rebuttals([told, other(7)]).map((r) => r.one)).toEqual([told.id]);
    expect(rebuttals([told, other(9)])).toEqual([]);
  });

  it('an offer told after the denial that leads the report, and “any offer” by the same side', () => {
    const denial = (gist: string, parties = 'BEL') =>
      madeClaim(monday, 'offer', [parties, 'ARD'], gist, { ...minister, ...at(0), polarity: 'denied' });
    const told = madeClaim(monday, 'offer', ['BEL', 'ARD'], 'Belvania had offered nine barges of grain', {
      ...envoy,
      ...at(90),
    });
    const clash = [expect.objectContaining({ one: told.id })];
    expect(rebuttals([denial('there is no such offer'), told])).toEqual(clash);
    expect(rebuttals([denial('any offer of grain had been made'), told])).toEqual(clash);
    expect(rebuttals([denial('any offer of grain had been made', 'COR'), told])).toEqual([]);
    expect(rebuttals([denial('any treaty had been signed'), told])).toEqual([]);
  });

  it('one who contradicts another by name: what the one said beside what the other denies', () => {
    const said = madeClaim(monday, 'offer', ['BEL', 'ARD'], 'the text was ready for the ministers', {
      ...envoy,
      ...at(0),
    });
    const clash = madeClaim(monday, 'action', ['ARD', ''], 'Ilse Maran contradicted Oll the next day', at(60));
    const denial = madeClaim(monday, 'offer', ['BEL', 'ARD'], 'nothing was on paper', {
      ...minister,
      ...at(120),
      polarity: 'denied',
    });
    expect(rebuttals([said, clash, denial])).toEqual([expect.objectContaining({ one: said.id, other: denial.id })]);
    expect(rebuttals([said, clash]).map((r) => r.other)).toEqual([clash.id]);
    expect(rebuttals([clash, denial])).toEqual([]);
  });
});
