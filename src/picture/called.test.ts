import { expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';
import type { WeighedClaim } from '../evidence/index.js';
import { calledBy } from './called.js';

const called = (...text: [string, string, string]) =>
  calledBy(claimsIn(...text).map((claim) => ({ claim }) as unknown as WeighedClaim));

it('a party is called by its letters, by a noun for its people and by the last word of its name', () => {
  const names = called(
    'Talks at Norrik',
    "Norrik Mining and the Northern Miners' Federation (FMN) met on Monday.",
    'The miners want 9 percent. The company offered 5 percent. The federation refused it. The FMN wants a vote.',
  );
  expect(names.get('fmn')).toEqual(expect.arrayContaining(['the miners', 'the federation', 'FMN']));
  expect([...names.values()].flat()).not.toContain('the offer');
});

it('nobody is called by a noun that several could be meant by', () => {
  const names = called('Talks on', 'Chile and Peru met in Quito.', 'The army must leave both banks.');
  expect([...names.values()].flat()).not.toContain('the army');
});
