import { expect, it } from 'vitest';
import { deadlineTold } from './deadline-told.js';

const told = (gist: string, condition: string | null = null) =>
  deadlineTold({
    gist,
    condition: condition === null ? null : { text: condition, span: [0, 1] },
    polarity: 'affirmed',
    certainty: null,
  });

it.each<[string, string | null, string | null]>([
  ['Maran warned of a strike', 'if there is no deal by 11:59 p.m. on Thursday', '11:59 p.m. on Thursday'],
  ['both need a signature before May 2', null, 'May 2'],
  ['Maran warned of a strike', 'if there is no contract by midnight', 'midnight'],
  ['Maran warned of a strike', 'if there is no deal by Belvania', null],
  ['Maran warned of a strike', 'If no agreement is signed before the summit on July 11', 'July 11'],
  ['Maran warned of a strike', 'if there is no deal before the end of November', 'the end of November'],
  ['Maran warned of a strike', 'if there is no deal by next Tuesday', 'next Tuesday'],
  ['the sides must reach a deal by the end of the week', null, 'the end of the week'],
  ['the crews left by 6 a.m.', null, null],
  ['the contract raises pay by 9 per cent', null, null],
  ['a deal before 6 per cent inflation', null, null],
])('“%s”, %s: due by %s', (gist, condition, expected) => {
  expect(told(gist, condition)).toBe(expected);
});
