import { describe, expect, it } from 'vitest';
import { answering, type NumberedPart } from './answering.js';
import type { Ask, ViewPart } from './view.js';

const ask = (title: string) => ({ model: { title }, offer: null }) as unknown as Ask;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('answering', () => {
  const recorded = (stages: (a: Ask) => Iterable<ViewPart>) => {
    const parts: NumberedPart[] = [];
    return { parts, answer: answering(stages, (part) => parts.push(part), turn) };
  };

  it('sends the parts of one ask in order and says which is the last', async () => {
    const { parts, answer } = recorded(() => [{ zoneExists: true }, { noDeal: [1] }]);
    answer({ id: 1, ask: ask('a') });
    for (let i = 0; i < 5; i++) await turn();
    expect(parts).toEqual([
      { id: 1, part: { zoneExists: true }, last: false },
      { id: 1, part: { noDeal: [1] }, last: false },
      { id: 1, part: {}, last: true },
    ]);
  });

  it('breaks off for a newer ask, and skips those between', async () => {
    const started: string[] = [];
    function* slow(a: Ask): Generator<ViewPart> {
      started.push(a.model.title);
      for (let i = 0; i < 100; i++) yield { noDeal: [i] };
    }
    const { parts, answer } = recorded(slow);
    answer({ id: 1, ask: ask('first') });
    answer({ id: 2, ask: ask('second') });
    answer({ id: 3, ask: ask('third') });
    for (let i = 0; i < 120; i++) await turn();
    expect(started).toEqual(['first', 'third']);
    expect(parts.filter((p) => p.id === 1)).toHaveLength(1);
    expect(parts.filter((p) => p.id === 3)).toHaveLength(101);
    expect(parts.filter((p) => p.last).map((p) => p.id)).toEqual([3]);
  });

  it('breaks off when nothing more is asked', async () => {
    const { parts, answer } = recorded(() => Array.from({ length: 10 }, () => ({})));
    answer({ id: 1, ask: ask('a') });
    await turn();
    answer(null);
    for (let i = 0; i < 20; i++) await turn();
    expect(parts.length).toBeLessThan(4);
    expect(parts.some((p) => p.last)).toBe(false);
  });

  it('answers again after it has rested', async () => {
    const { parts, answer } = recorded(() => [{}]);
    for (const id of [1, 2]) {
      answer({ id, ask: ask('a') });
      for (let i = 0; i < 4; i++) await turn();
    }
    expect(parts.filter((p) => p.last).map((p) => p.id)).toEqual([1, 2]);
  });
});
