import { describe, expect, it } from 'vitest';
import { uniformFloat64 } from './random.js';

describe('the seeded stream', () => {
  it('is the same for the same seed, in [0,1), and spread evenly', () => {
    const [one, again] = [uniformFloat64(42), uniformFloat64(42)];
    const tenths = new Array<number>(10).fill(0);
    let sum = 0;
    for (let i = 0; i < 20_000; i++) {
      const x = one();
      expect(again()).toBe(x);
      expect(x >= 0 && x < 1).toBe(true);
      tenths[Math.floor(10 * x)]!++;
      sum += x;
    }
    expect(sum / 20_000).toBeCloseTo(0.5, 2);
    // χ² with 9 degrees of freedom stays below 33 in all but one of ten thousand good streams
    expect(tenths.reduce((s, n) => s + (n - 2_000) ** 2 / 2_000, 0)).toBeLessThan(33);
  });

  it('starts elsewhere for another seed', () => {
    expect(uniformFloat64(1)()).not.toBe(uniformFloat64(2)());
  });
});
