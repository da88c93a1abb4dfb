import { describe, expect, it } from 'vitest';
import { compileModel } from './compile-model.js';
import { countOutcomes, outcomeUnits, toUtility } from './domain.js';
import { disagreementValue, type Model, modelSchema } from './model.js';

const model = (given: Record<string, unknown> = {}): Model =>
  modelSchema.parse({
    title: 't',
    parties: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    issues: [
      { id: 'x', name: 'X', options: ['p', 'q'] },
      { id: 'y', name: 'Y', options: ['r', 's', 't'] },
      { id: 'z', name: 'Z', options: ['u', 'v'] },
    ],
    preferences: {},
    ...given,
  });

function compiled(given: Record<string, unknown>) {
  const result = compileModel(model(given));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe('a compiled model', () => {
  it.each([
    ['nothing couples the issues', {}, [1, 1, 1], 12n],
    ['a rule couples two', { rules: [{ when: { x: 'p' }, requires: { y: ['r', 's'] } }] }, [2, 1], 10n],
    [
      'two rules chain three',
      {
        rules: [
          { when: { x: 'p' }, requires: { y: 'r' } },
          { when: { y: 't' }, requires: { z: 'u' } },
        ],
      },
      [3],
      // p·r·{u,v}, q·r·{u,v}, q·s·{u,v}, q·t·u
      7n,
    ],
    [
      'a table couples what it is over',
      { preferences: { a: { tables: [{ issues: ['x', 'z'], values: [{ when: ['p', 'v'], value: 1 }] }] } } },
      [2, 1],
      12n,
    ],
    ['a rule on one issue couples none', { rules: [{ when: { x: 'p' }, requires: { x: 'q' } }] }, [1, 1, 1], 6n],
  ] as const)('%s', (_, given, widths, outcomes) => {
    const domain = compiled(given);
    expect(
      domain.blocks
        .map((b) => b.issues.length)
        .sort()
        .reverse(),
    ).toEqual([...widths]);
    expect(countOutcomes(domain)).toBe(outcomes);
  });

  it('adds weight × value over issues and what tables add', () => {
    const domain = compiled({
      preferences: {
        a: {
          weights: { x: 0.1, y: 3 },
          values: { x: { p: 0.2 }, y: { s: 0.1 } },
          tables: [{ issues: ['x', 'y'], values: [{ when: ['p', 's'], value: -0.5 }] }],
        },
      },
    });
    const worth = (outcome: readonly number[]) =>
      [...outcomeUnits(domain, outcome)!].map((u) => toUtility(u, domain.unit));
    // 0.1·0.2 + 3·0.1 − 0.5, as the decimals say and not as doubles would
    expect(worth([0, 1, 0])).toEqual([-0.18, 0]);
    expect(worth([1, 1, 0])).toEqual([0.3, 0]);
  });

  it('knows no outcome that a rule forbids', () => {
    const domain = compiled({ rules: [{ when: { x: 'p' }, requires: { y: 'r' } }] });
    expect(outcomeUnits(domain, [0, 1, 0])).toBeNull();
    expect(outcomeUnits(domain, [0, 0, 0])).not.toBeNull();
  });

  it('refuses a block larger than it may be', () => {
    const coupled = model({ rules: [{ when: { x: 'p' }, requires: { y: 'r' } }] });
    expect(compileModel(coupled, { maxCombinations: 5 })).toMatchObject({
      ok: false,
      problem: { code: 'block-too-large' },
    });
  });
});

describe('what no deal is worth', () => {
  it.each([
    ['a number', 0.3, 0.3],
    ['an estimate, by its best guess', { value: 0.3, low: 0, high: 1 }, 0.3],
    [
      'a lottery less its cost',
      {
        lottery: [
          { name: 'w', chance: 0.25, utility: 1 },
          { name: 'l', chance: 0.75, utility: 0.2 },
        ],
        cost: 0.1,
      },
      0.3,
    ],
    [
      'chances that do not sum to 1 are scaled',
      {
        lottery: [
          { name: 'w', chance: 1, utility: 1 },
          { name: 'l', chance: 3, utility: 0 },
        ],
      },
      0.25,
    ],
    ['chances of nothing', { lottery: [{ name: 'w', chance: 0, utility: 1 }], cost: 0.1 }, -0.1],
  ] as const)('%s', (_, noDeal, worth) => {
    const { parties } = modelSchema.parse({ ...model(), parties: [{ id: 'a', name: 'A', noDeal }] });
    expect(disagreementValue(parties[0]!.noDeal)).toBeCloseTo(worth, 12);
  });
});
