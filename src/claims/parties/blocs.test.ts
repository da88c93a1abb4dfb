import { describe, expect, it } from 'vitest';
import { blocsAtTable, type Weighed } from './blocs.js';

const members = (id: string): readonly string[] | undefined => ({ union: ['A', 'B', 'C'], south: ['X', 'Y'] })[id];
const weights = (raw: Readonly<Record<string, number>>): Map<string, Weighed> =>
  new Map(Object.entries(raw).map(([id, n]) => [id, { party: { id, name: id }, weight: n, raw: n }]));

describe('which blocs sit at a table', () => {
  const cases: [what: string, raw: Record<string, number>, seated: string[]][] = [
    ['two blocs, each with members that speak up', { union: 9, A: 7, B: 2, south: 6, X: 4, Y: 2 }, ['union', 'south']],
    ['a bloc and a third state', { union: 9, A: 4, T: 8 }, ['union']],
    ['a member that is spoken of more than its bloc', { union: 4, A: 9, T: 8 }, []],
    ['two outsiders, between whom the bloc goes', { union: 9, A: 2, S: 8, K: 7 }, []],
    ['a bloc alone', { union: 9, A: 2, B: 3 }, []],
  ];
  it.each(cases)('%s', (_, raw, seated) => {
    expect([...blocsAtTable(weights(raw), members).keys()]).toEqual(seated);
  });
});
