import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../analysis.js';
import { modelSchema } from '../model.js';
import { coursePlot } from './course-plot.js';
import { courseText } from './course-text.js';
import { extentOf, ticks } from './frame.js';
import { frontierPlot } from './frontier-plot.js';
import { frontierText } from './frontier-text.js';
import { tornadoPlot } from './tornado-plot.js';

const hostile = '<script>alert("x")</script>\u202e';
const model = (title: string) =>
  modelSchema.parse({
    title,
    parties: [
      { id: 'a', name: title, noDeal: 0.25 },
      { id: 'b', name: 'B', noDeal: { value: 0.2, low: 0.1, high: 0.6 } },
    ],
    issues: [{ id: 'share', name: 'Share', options: ['0', '1', '2', '3', '4'] }],
    preferences: {
      a: { values: { share: { 1: 0.25, 2: 0.5, 3: 0.75, 4: 1 } } },
      b: { values: { share: { 0: 1, 1: 0.75, 2: 0.5, 3: { value: 0.25, low: 0, high: 0.5 } } } },
    },
    offers: [{ id: 'three', by: 'a', to: 'b', terms: { share: '3' } }],
    dynamics: { periods: 3, parties: { a: { cost: 0.05 }, b: {} } },
  });

function analysed(title: string): Analysis {
  const result = analyse(model(title), { samples: 200 });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe.each(['Plain', hostile])('plots of %j', (title) => {
  const analysis = analysed(title);
  const answer = analysis.offers[0]!.responders[0]!;
  it.each([
    ['frontier', frontierPlot(analysis)],
    ['tornado', tornadoPlot(title, answer.sensitivities, answer.acceptance.margin)],
    ['course', coursePlot(title, analysis.course!, title)],
  ])('%s is well-formed SVG that runs nothing and overlooks no coordinate', (_, drawn) => {
    const names = new Set<string>();
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      names.add(name);
      for (const [key, value] of Object.entries(attributes as Record<string, string>)) {
        expect(key).not.toMatch(/^on|href/);
        expect(value).not.toMatch(/NaN|Infinity|undefined/);
      }
    });
    parser.write(drawn!).close();
    expect(names).not.toContain('script');
    expect(names).toContain('title');
  });
});

describe('the frontier in characters', () => {
  it('marks no deal, solutions and the offer over the points', () => {
    const text = frontierText(analysed('A'), 40, 9)!;
    const [, ...rows] = text.split('\n');
    const grid = rows.slice(0, 9).join('');
    // of five points one is the offer and two are solutions: all sums are alike
    expect(grid.match(/·/g)).toHaveLength(2);
    expect(grid.match(/o/g)).toHaveLength(2);
    expect(grid.match(/x/g)).toHaveLength(1);
    expect(grid.match(/◆/g)).toHaveLength(1);
    for (const line of text.split('\n').slice(0, -1)) expect(line.length).toBeLessThanOrEqual(42);
  });

  it('is for two parties', () => {
    const one = {
      ...model('A'),
      parties: model('A').parties.slice(0, 1),
      preferences: { a: model('A').preferences['a']! },
    };
    const result = analyse({ ...one, offers: [], dynamics: undefined });
    expect(result.ok && frontierText(result.value)).toBeNull();
  });
});

describe('the course in characters', () => {
  it('has a line a period, each with its width and within the width asked for', () => {
    const { course } = analysed('A');
    const lines = courseText(course!, 'week', 60).split('\n');
    expect(lines.slice(0, 4).map((l) => /^week \d/.exec(l)?.[0])).toEqual(['week 0', 'week 1', 'week 2', 'week 3']);
    for (const line of lines.slice(0, 4)) {
      expect(line).toContain('●');
      expect(line.length).toBeLessThanOrEqual(60);
    }
  });

  it('shows the first and the last of many periods', () => {
    const result = analyse(
      { ...model('A'), dynamics: { period: 'day', periods: 1_000, parties: {} }, offers: [] },
      { samples: 100 },
    );
    if (!result.ok) throw new Error(result.problem.message);
    const lines = courseText(result.value.course!, 'day').split('\n');
    expect(lines[0]).toMatch(/^day 0 /);
    expect(lines[12]).toMatch(/^day 1000 /);
    expect(lines).toHaveLength(15);
  });
});

describe('axes', () => {
  it.each([
    [
      [0, 1],
      [0, 0.5, 1],
    ],
    [[0], [-0.05, 0, 0.05]],
    [[], [0, 0.5, 1]],
    [
      [1e9, 2e9],
      [1e9, 1.5e9, 2e9],
    ],
  ])('%j has round ticks within its extent', (values, some) => {
    const extent = extentOf(values);
    const found = ticks(extent);
    expect(found.length).toBeGreaterThan(2);
    expect(found.length).toBeLessThan(12);
    for (const t of found) expect(t >= extent.low && t <= extent.high).toBe(true);
    expect(found.some((t) => some.includes(t))).toBe(true);
  });
});
