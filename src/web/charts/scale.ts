/** Where a value stands on an axis, in pixels. */
export type Scale = (value: number) => number;

export type Extent = readonly [low: number, high: number];

/** A straight axis: `domain` in the values' own unit, `range` in pixels, which may run backwards. */
export const linear = ([low, high]: Extent, [from, to]: Extent): Scale => {
  const width = high - low || 1;
  return (value) => from + ((value - low) / width) * (to - from);
};

/** The extent of values with some room at both ends; never of no width, also where there is no value. */
export function extent(values: readonly number[], room = 0.06): Extent {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = (high - low || Math.abs(high) || 1) * room;
  return [low - margin, high + margin];
}

/** Round values across an extent, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function roundTicks([low, high]: Extent, count = 5): number[] {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((m) => m * power >= rough) ?? 10);
  const found: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++)
    found.push(Number((k * step).toFixed(12)));
  return found;
}
