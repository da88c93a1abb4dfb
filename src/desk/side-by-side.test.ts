import { describe, expect, it } from 'vitest';
import { sideBySide } from './side-by-side.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('sideBySide', () => {
  it.each([1, 3, 9])('works on all items, %i at once and no more', async (atOnce) => {
    let [now, most] = [0, 0];
    const done: number[] = [];
    await sideBySide([0, 1, 2, 3, 4], atOnce, async (n) => {
      most = Math.max(most, ++now);
      await turn();
      now--;
      done.push(n);
    });
    expect(done.sort()).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(Math.min(atOnce, 5));
  });

  it('begins none after the signal aborts, and closes the stream', async () => {
    const stop = new AbortController();
    const begun: number[] = [];
    let closed = false;
    const items = async function* () {
      try {
        for (let n = 0; ; n++) yield n;
      } finally {
        closed = true;
      }
    };
    await sideBySide(
      items(),
      2,
      async (n) => {
        begun.push(n);
        if (n === 3) stop.abort();
        await turn();
      },
      stop.signal,
    );
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(closed).toBe(true);
  });

  it('throws what broke once the others under way are done', async () => {
    const done: number[] = [];
    const all = sideBySide([0, 1, 2, 3, 4, 5], 2, async (n) => {
      if (n === 1) throw new Error('no disk');
      await turn();
      done.push(n);
    });
    await expect(all).rejects.toThrow('no disk');
    expect(done).toEqual([0]);
  });
});
