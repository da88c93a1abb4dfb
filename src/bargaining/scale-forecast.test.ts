import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { challengeRounds, type ScaleActor, weightedMean, weightedMedian } from './scale-forecast.js';

const actor = (position: number, power: number, salience = 1): ScaleActor => ({
  name: `at ${position}`,
  position,
  power,
  salience,
});

describe('forecasts on a scale', () => {
  it.each([
    ['alike', [actor(0, 1), actor(10, 1)], 5, 5],
    ['a majority', [actor(0, 3), actor(10, 1)], 2.5, 0],
    ['salience counts as power does', [actor(0, 2, 0.5), actor(10, 3, 1)], 7.5, 10],
    ['who does not care does not count', [actor(0, 9, 0), actor(10, 1)], 10, 10],
    ['the middle of three', [actor(0, 2), actor(4, 1), actor(10, 2)], 4.8, 4],
  ])('%s', (_, actors, mean, median) => {
    expect(weightedMean(actors)).toBeCloseTo(mean, 12);
    expect(weightedMedian(actors)).toBeCloseTo(median, 12);
  });

  it('need somebody with power who cares', () => {
    for (const forecast of [weightedMean, weightedMedian])
      expect(() => forecast([actor(1, 0), actor(2, 1, 0)])).toThrow(RangeError);
  });

  it('lie among the positions, and move and stretch with the scale', () => {
    const actors = fc.array(
      fc.record({ position: fc.integer({ min: 0, max: 100 }), power: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(actors, (given) => {
        const all = given.map((g) => actor(g.position, g.power));
        const moved = all.map((a) => ({ ...a, position: 2 * a.position + 3 }));
        const positions = all.map((a) => a.position);
        for (const forecast of [weightedMean, weightedMedian]) {
          expect(forecast(all)).toBeGreaterThanOrEqual(Math.min(...positions) - 1e-9);
          expect(forecast(all)).toBeLessThanOrEqual(Math.max(...positions) + 1e-9);
          expect(forecast(moved)).toBeCloseTo(2 * forecast(all) + 3, 6);
        }
      }),
    );
  });

  it('rounds end where nobody moves, and no position leaves the scale', () => {
    const rounds = challengeRounds([actor(0, 5), actor(5, 1), actor(10, 1)], 20);
    expect(rounds.length).toBeLessThan(21);
    for (const { positions } of rounds) for (const p of positions) expect(p >= 0 && p <= 10).toBe(true);
    // the strong one stays where it is and the others come toward it
    expect(rounds.at(-1)!.positions[0]).toBe(0);
    expect(rounds.at(-1)!.positions[2]).toBeLessThan(10);
  });
});
