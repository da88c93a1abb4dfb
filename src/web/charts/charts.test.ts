import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../brief/day.js';
import { dayTicks } from './day-ticks.js';
import { figure, percent, signed } from './figures.js';
import { extent, linear, roundTicks } from './scale.js';

describe('axes', () => {
  it('maps ends to ends, also backwards', () => {
    const y = linear([0, 2], [100, 0]);
    expect([y(0), y(1), y(2)]).toEqual([100, 50, 0]);
    expect(linear([3, 3], [0, 10])(3)).toBe(0);
  });

  it('has a few round ticks within any extent', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (values) => {
        const [low, high] = extent(values);
        fc.pre(high - low > 1e-6);
        const ticks = roundTicks([low, high]);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
        for (const t of ticks) expect(t).toBeGreaterThanOrEqual(low - (high - low) * 1e-6);
        for (const t of ticks) expect(t).toBeLessThanOrEqual(high + (high - low) * 1e-6);
        for (const v of values) expect(low <= v && v <= high).toBe(true);
      }),
    );
  });
});

describe('figures', () => {
  it.each([
    [0.123456, '0.123'],
    [-0.5, '−0.5'],
    [1e-12, '0'],
    [1234, '1230'],
  ])('%d is %s', (value, words) => expect(figure(value)).toBe(words));
  it('has signs for changes', () => expect([0.2, -0.2, 0].map(signed)).toEqual(['+0.2', '−0.2', '0']));
  it.each([
    [0, '0 %'],
    [0.001, '< 1 %'],
    [0.5, '50 %'],
    [0.999, '> 99 %'],
    [1, '100 %'],
  ])('a share of %d is %s', (share, words) => expect(percent(share)).toBe(words));
});

describe('ticks of days', () => {
  it('marks a few days within any span', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 30_000 }), fc.integer({ min: 3, max: 20_000 }), (first, length) => {
        const ticks = dayTicks([first, first + length], 600);
        expect(ticks.length).toBeLessThanOrEqual(9);
        for (const { day } of ticks) expect(day >= first && day <= first + length).toBe(true);
      }),
    );
    expect(dayTicks([dayNumber('2022-02-28'), dayNumber('2022-04-24')], 640).map((t) => t.words)).toEqual([
      '28 February 2022',
      '14 March',
      '28 March',
      '11 April',
    ]);
  });
});
