import { expect, it } from 'vitest';
import { madeClaim, madeDocument, named } from '../../tests/made-claims.js';
import type { Claim } from '../claims/index.js';
import { deniedAgreements, deniedConsents } from './denied-agreements.js';

const monday = madeDocument('monday', '2031-04-07');
const summer = madeDocument('summer', '2031-07-01');
const minister = { sources: [named('Ilse Maran', 'ARD')], issue: 'trade.tariffs' };
const envoy = { sources: [named('Petr Oll', 'BEL')], issue: 'trade.tariffs' };
const told = madeClaim(monday, 'acceptance', ['ARD BEL', ''], 'the two agreed to cancel the duties', envoy);
const denial = (given: Partial<Pick<Claim, 'issue' | 'sources'>> = {}, by = 'ARD', document = monday) =>
  madeClaim(document, 'acceptance', [by, ''], 'Ardonia had agreed to roll back levies', {
    ...minister,
    ...given,
    polarity: 'denied',
  });

it('an agreement that a party to it denies is contradicted, whatever the words', () => {
  expect(deniedAgreements([told, denial()])).toEqual([
    { one: told.id, other: expect.any(String), reason: 'agreed by the word of Petr Oll, denied by Ilse Maran' },
  ]);
});

it.each<[string, Claim]>([
  ['another issue', denial({ issue: 'trade.quotas' })],
  ['a party that is not in it', denial({}, 'COR')],
  ['the same voice', denial({ sources: envoy.sources })],
  ['a report of months later', denial({}, 'ARD', summer)],
])('not so: %s', (_, other) => {
  expect(deniedAgreements([told, other])).toEqual([]);
});

it('a consent that a mediator says later was not given is contradicted; one that came after is not', () => {
  const yes = madeClaim(monday, 'acceptance', ['ARD', 'OMN'], 'Ardonia accepted the truce proposed by Oman', minister);
  const april = madeDocument('april', '2031-04-20');
  const neither = (document: typeof monday) =>
    madeClaim(document, 'acceptance', ['ARD BEL', 'OMN'], 'neither Ardonia nor Belmark has accepted the truce text', {
      ...envoy,
      polarity: 'denied',
    });
  expect(deniedConsents([yes, neither(april)]).map((c) => c.one)).toEqual([yes.id]);
  expect(deniedConsents([yes, neither(madeDocument('march', '2031-03-20'))])).toEqual([]);
});
