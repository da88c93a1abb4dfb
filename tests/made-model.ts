import { type Model, modelSchema } from '../src/bargaining/index.js';

/** A model of two sides with as many issues as asked, of four options each; every number with a range, and costs of waiting. */
export function madeModel(count: number): Model {
  const issues = Array.from({ length: count }, (_, i) => ({
    id: `issue ${i + 1}`,
    name: `Issue ${i + 1}`,
    ordered: true,
    options: ['a', 'b', 'c', 'd'],
  }));
  const near = (value: number, by: number) => ({
    value,
    low: Math.max(0, value - by),
    high: Math.min(1, value + by),
    from: { assumption: 'made up for a test' },
  });
  // no two issues weigh alike, so that no frontier points coincide
  const side = (isFirst: boolean) => ({
    weights: Object.fromEntries(
      issues.map((issue, i) => [issue.id, near((1 + ((i * (isFirst ? 7 : 3)) % 10)) / (5.5 * count), 0.03)]),
    ),
    values: Object.fromEntries(
      issues.map((issue, i) => [
        issue.id,
        Object.fromEntries(
          issue.options.map((option, k) => [option, near(((isFirst ? k : 3 - k) / 3) ** (1 + i / 10), 0.15)]),
        ),
      ]),
    ),
  });
  return modelSchema.parse({
    title: `${count} issues`,
    parties: [
      {
        id: 'ARD',
        name: 'Ardonia',
        noDeal: {
          lottery: [
            { name: 'it holds out', chance: near(0.4, 0.2), utility: near(0.7, 0.2) },
            { name: 'it gives in', chance: near(0.6, 0.2), utility: near(0.1, 0.1) },
          ],
          cost: near(0.05, 0.05),
        },
      },
      { id: 'BEL', name: 'Belvania', noDeal: near(0.4, 0.2) },
    ],
    issues,
    preferences: { ARD: side(true), BEL: side(false) },
    offers: [{ id: 'first', by: 'ARD', to: 'BEL', terms: Object.fromEntries(issues.map((i) => [i.id, 'b'])) }],
    dynamics: {
      period: 'week',
      periods: 12,
      parties: { ARD: { cost: near(0.02, 0.01) }, BEL: { cost: near(0.03, 0.02) } },
    },
  });
}
