import { expect, it } from 'vitest';
import type { Kind } from '../claims/index.js';
import { shippedIssues } from './issue-catalogue.js';
import { optionOf } from './options.js';
import type { Statement } from './picture.js';

it.each<[issue: string, kind: Kind, gist: string, option: string | null]>([
  ['security.alliance', 'demand', 'Belvania should renounce the league', 'never'],
  // A "not" names only an option that is one itself.
  ['security.alliance', 'offer', 'Belvania would not join the league', 'never'],
  ['security.alliance', 'refusal', 'Belvania will not join the league', 'never'],
  ['security.alliance', 'refusal', 'Belvania refuses to renounce the league', null],
  // Nothing tells that it is to be all of them, or at once.
  ['war.withdrawal', 'demand', 'Ardonia demanded the withdrawal of the troops', null],
  ['war.withdrawal', 'demand', 'Ardonia demanded the withdrawal of all troops', 'full'],
  ['trade.tariffs', 'concession', 'Ardonia cancels the duty that was due on Monday', null],
  ['war.withdrawal', 'refusal', 'Belvania rejected a full withdrawal', null],
  // A better offer is what a union asks for, not the figure of who makes it.
  ['labour.pay', 'offer', 'the line has offered 4 percent', 'employer'],
  ['labour.pay', 'demand', 'the union wants a better offer', null],
  ['labour.pay', 'demand', 'the union holds to its claim of 9 percent', 'union'],
])('on %s the %s “%s” names %s', (issue, kind, gist, option) => {
  expect(optionOf(shippedIssues(), issue, [{ kind, gist } as Statement])?.id ?? null).toBe(option);
});
