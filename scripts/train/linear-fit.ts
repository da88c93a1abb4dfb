import type { Features } from '../../src/brief/roles/features.js';
import type { LinearModel } from '../../src/brief/roles/linear.js';

/** A sentence of a story with what it was labelled: for each thing 1 or 0; null where nobody was asked. */
export interface Example {
  readonly story: string;
  readonly features: Features;
  readonly targets: readonly (number | null)[];
}

/** Stories in which a feature is found at least, to be no peculiarity of one. */
const fewest = 4;
/** How strongly weights are held near nothing. */
const penalty = 10;
const steps = 250;
const unit = 100;

/** Logistic regression for each target, with a penalty on the squares of weights, by gradient descent with momentum (Nesterov 1983). */
export function fitLinear(examples: readonly Example[]): LinearModel {
  const names = common(examples);
  const index = new Map(names.map((n, i) => [n, i]));
  const rows = examples.map(({ features }) => {
    const own = [...features].filter(([n]) => index.has(n));
    return { at: Int32Array.from(own, ([n]) => index.get(n)!), by: Float64Array.from(own, ([, x]) => x) };
  });
  const fitted = examples[0]!.targets.map((_, r) =>
    fitOne(
      rows,
      examples.map((e) => e.targets[r]!),
      names.length,
    ),
  );
  const weights = Object.fromEntries(
    names.flatMap((name, i) => {
      const own = fitted.map((w) => Math.round(w[i]! * unit));
      return own.some((w) => w !== 0) ? [[name, own] as const] : [];
    }),
  );
  return { bias: fitted.map((w) => Math.round(w[names.length]! * unit)), weights };
}

function common(examples: readonly Example[]): string[] {
  const stories = new Map<string, Set<string>>();
  for (const { story, features } of examples)
    for (const name of features.keys()) stories.set(name, (stories.get(name) ?? new Set()).add(story));
  return [...stories]
    .filter(([, s]) => s.size >= fewest)
    .map(([name]) => name)
    .sort();
}

interface Row {
  readonly at: Int32Array;
  readonly by: Float64Array;
}

/** The weights of features, and behind them the bias. */
function fitOne(all: readonly Row[], wanted: readonly (number | null)[], size: number): Float64Array {
  const asked = all.flatMap((row, i) => (wanted[i] === null ? [] : [{ row, y: wanted[i]! }]));
  const weights = new Float64Array(size + 1);
  const ahead = new Float64Array(size + 1);
  const slope = new Float64Array(size + 1);
  const step =
    1 /
    (steepest(
      asked.map((a) => a.row),
      size,
    ) /
      4 +
      penalty);
  for (let t = 0; t < steps; t++) {
    for (let i = 0; i < size; i++) slope[i] = penalty * ahead[i]!;
    slope[size] = 0;
    for (const { row, y } of asked) {
      let sum = ahead[size]!;
      for (let k = 0; k < row.at.length; k++) sum += ahead[row.at[k]!]! * row.by[k]!;
      const error = 1 / (1 + Math.exp(-sum)) - y;
      for (let k = 0; k < row.at.length; k++) slope[row.at[k]!]! += error * row.by[k]!;
      slope[size]! += error;
    }
    const momentum = t / (t + 3);
    for (let i = 0; i <= size; i++) {
      const next = ahead[i]! - step * slope[i]!;
      ahead[i] = next + momentum * (next - weights[i]!);
      weights[i] = next;
    }
  }
  return weights;
}

/** The largest eigenvalue of the rows' products, by power iteration: a quarter of it bounds how the slope bends. */
function steepest(rows: readonly Row[], size: number): number {
  let along = new Float64Array(size + 1).fill(1 / Math.sqrt(size + 1));
  let value = 0;
  for (let t = 0; t < 20; t++) {
    const next = new Float64Array(size + 1);
    for (const { at, by } of rows) {
      let sum = along[size]!;
      for (let k = 0; k < at.length; k++) sum += along[at[k]!]! * by[k]!;
      for (let k = 0; k < at.length; k++) next[at[k]!]! += sum * by[k]!;
      next[size]! += sum;
    }
    value = Math.hypot(...next);
    along = next.map((x) => x / value);
  }
  return value;
}
