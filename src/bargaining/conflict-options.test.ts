import { describe, expect, it } from 'vitest';
import { graphOf, type OptionConflict } from './conflict-options.js';
import { equilibria } from './graph-model.js';

/** One side may attack, and once it has cannot undo it; the other may yield. Yielding after an attack does not happen. */
const siege: OptionConflict = {
  options: [
    { name: 'attack', actor: 'besieger', direction: 'take' },
    { name: 'yield', actor: 'town' },
  ],
  infeasible: [{ attack: true, yield: true }],
  preferences: {
    besieger: [[{ yield: true }], [{ attack: false }]],
    town: [[{ attack: false }], [{ yield: false }]],
  },
};

function made(conflict: OptionConflict) {
  const graph = graphOf(conflict);
  if (!graph.ok) throw new Error(graph.problem.message);
  return graph.value;
}

describe('a conflict told in options', () => {
  const graph = made(siege);
  it('has its feasible states in the order of their options as a binary number', () => {
    expect(graph.states).toEqual(['NN', 'YN', 'NY']);
  });

  it('moves each actor by its own options, and back only where that can be undone', () => {
    const [besieger, town] = graph.actors;
    expect(besieger!.moves).toEqual([[1], [], []]);
    expect(town!.moves).toEqual([[2], [], [0]]);
  });

  it('prefers the more important statement first', () => {
    const [besieger, town] = graph.actors;
    // for the besieger: yielded, then peace, then an attack
    expect(besieger!.payoffs).toEqual([1, 0, 3]);
    expect(town!.payoffs).toEqual([3, 1, 2]);
  });

  it('rests where no actor would move', () => {
    // nobody attacks for less than peace, and the town has no need to yield
    expect(equilibria(graph).nash).toEqual([true, true, false]);
  });

  it('counts a preference with several patterns where any of them holds', () => {
    const any = made({ ...siege, preferences: { town: [[{ attack: true }, { yield: true }]] } });
    expect(any.actors.find((a) => a.name === 'town')!.payoffs).toEqual([0, 1, 1]);
  });

  it.each([
    ['unknown-option', { ...siege, infeasible: [{ flee: true }] }],
    [
      'too-many-options',
      { ...siege, options: Array.from({ length: 17 }, (_, i) => ({ name: `o${i}`, actor: 'a' })), infeasible: [] },
    ],
  ] as const)('%s is refused', (code, conflict) => {
    const graph = graphOf(conflict);
    expect(!graph.ok && graph.problem.code).toBe(code);
  });
});
