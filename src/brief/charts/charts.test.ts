import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Chart, chartSchema } from '../brief.js';
import { holdings, lanes } from '../parts.js';
import { columns } from '../render/columns.js';
import { chartSvg } from './svg.js';
import { chartText, signs } from './text.js';

const cites = fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 });
/** Any words but those that the law takes for a fault of the drawing. */
const words = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 })
  .filter((text) => !/NaN|Infinity|undefined/.test(text));
const date = fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2031, 0, 1 + n)).toISOString().slice(0, 10));
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);

const charts: Record<Chart['chart'], fc.Arbitrary<Chart>> = {
  matrix: fc.array(words, { minLength: 1, maxLength: 3 }).chain((names) =>
    fc.record({
      chart: fc.constant('matrix' as const),
      title: words,
      columns: fc.constant(names),
      rows: fc.array(
        fc.record({
          label: words,
          cells: fc.array(
            fc.record({ held: fc.constantFrom(...holdings), text: words, date: fc.option(date), cites }),
            { minLength: names.length, maxLength: names.length },
          ),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  ),
  movement: fc
    .tuple(fc.array(words, { minLength: 2, maxLength: 4 }), fc.array(words, { minLength: 1, maxLength: 3 }))
    .chain(([options, parties]) =>
      fc.record({
        chart: fc.constant('movement' as const),
        title: words,
        options: fc.constant(options),
        parties: fc.constant(parties),
        points: fc.array(
          fc.record({
            party: fc.nat(parties.length - 1),
            option: fc.nat(options.length - 1),
            date,
            held: fc.constantFrom(...holdings),
            cites,
          }),
          { minLength: 1, maxLength: 6 },
        ),
      }),
    ),
  ranges: fc
    .tuple(fc.array(words, { minLength: 2, maxLength: 4 }), fc.array(words, { minLength: 1, maxLength: 3 }))
    .chain(([options, parties]) => {
      const band = fc
        .tuple(fc.nat(options.length - 1), fc.nat(options.length - 1), fc.constantFrom(...holdings), cites)
        .map(([a, b, held, cited]) => ({ from: Math.min(a, b), to: Math.max(a, b), held, cites: cited }));
      return fc.record({
        chart: fc.constant('ranges' as const),
        title: words,
        parties: fc.constant(parties),
        rows: fc.array(
          fc.record({
            label: words,
            options: fc.constant(options),
            bands: fc.array(fc.option(band), { minLength: parties.length, maxLength: parties.length }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      });
    }),
  timeline: fc.record({
    chart: fc.constant('timeline' as const),
    title: words,
    reports: fc.array(date, { maxLength: 4 }),
    entries: fc.array(
      fc.record({
        lane: fc.constantFrom(...lanes),
        from: date,
        to: date,
        reported: fc.option(date),
        label: words,
        ahead: fc.boolean(),
        cites,
      }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
  likelihoods: fc.record({
    chart: fc.constant('likelihoods' as const),
    title: words,
    rows: fc.array(
      fc.tuple(words, share, share, words).map(([label, a, b, phrase]) => ({
        label,
        low: Math.min(a, b),
        high: Math.max(a, b),
        whose: 'brief' as const,
        phrase,
        cites: [],
      })),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  origins: fc.array(words, { minLength: 1, maxLength: 6 }).chain((names) =>
    fc.record({
      chart: fc.constant('origins' as const),
      title: words,
      columns: fc.constant(names),
      rows: fc.array(
        fc.record({
          label: words,
          cells: fc.array(fc.constantFrom('asserts' as const, 'denies' as const, 'silent' as const), {
            minLength: names.length,
            maxLength: names.length,
          }),
          cites,
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  ),
  decision: fc.record({
    chart: fc.constant('decision' as const),
    title: words,
    root: words,
    branches: fc.array(
      fc.record({ label: words, outcomes: fc.array(fc.record({ text: words, cites }), { maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
};

describe.each(Object.keys(charts) as Chart['chart'][])('the chart of %s', (kind) => {
  test('is drawn whole: balanced tags, a title, no mark off the sheet, no number that is none', () => {
    fc.assert(
      fc.property(charts[kind], (chart) => {
        expect(chartSchema.safeParse(chart).success).toBe(true);
        const svg = chartSvg(chart);
        expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>.+<\/title><desc>[^<]*<\/desc>/);
        expect(svg.match(/<(\w+)(?=[\s>])(?![^>]*\/>)/g)?.length).toBe(svg.match(/<\/\w+>/g)?.length);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg)!;
        for (const [, x] of svg.matchAll(/\scx="([-\d.]+)"/g)) expect(Number(x)).toBeLessThanOrEqual(Number(width));
        for (const [, y] of svg.matchAll(/<text x="[-\d.]+" y="([-\d.]+)"/g))
          expect(Number(y)).toBeLessThanOrEqual(Number(height));
      }),
      { numRuns: 60 },
    );
  });

  test('fits a terminal', () => {
    fc.assert(
      fc.property(charts[kind], fc.integer({ min: 60, max: 120 }), (chart, width) => {
        for (const line of chartText(chart, width)) expect(columns(line), line).toBeLessThanOrEqual(width);
      }),
      { numRuns: 60 },
    );
  });
});

test('every way of holding a position has a sign of its own, but what is inferred is as hollow as what is assumed', () => {
  expect(new Set(Object.values(signs)).size).toBe(holdings.length - 1);
});
