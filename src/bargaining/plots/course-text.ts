import type { Course } from '../dynamics.js';
import { extentOf, short } from './frame.js';

/** Periods that are shown; of more, so many spread evenly, the first and the last among them. */
const MOST_ROWS = 13;

/**
 * The room for a deal over time in characters, a line a period: the 5–95 % band of the samples, the best guess in it, and the upright
 * at which the zone of agreement closes.
 */
export function courseText({ periods, band }: Course, unit: string, width = 64): string {
  const count = Math.min(MOST_ROWS, periods.length);
  const shown = [
    ...new Set(
      Array.from({ length: count }, (_, i) => Math.round((i * (periods.length - 1)) / Math.max(1, count - 1))),
    ),
  ];
  const extent = extentOf([0, ...periods.map((p) => p.width), ...band.flatMap(([low, , high]) => [low, high])]);
  const names = shown.map((t) => `${unit} ${periods[t]!.period}`);
  const margin = Math.max(...names.map((n) => n.length));
  const columns = Math.max(16, width - margin - 12);
  const at = (value: number) => Math.round(((value - extent.low) / (extent.high - extent.low)) * (columns - 1));
  const rows = shown.map((t, i) => {
    const line = new Array<string>(columns).fill(' ');
    const [low, , high] = band[t]!;
    for (let c = at(low); c <= at(high); c++) line[c] = '░';
    line[at(0)] = '│';
    line[at(periods[t]!.width)] = '●';
    return `${names[i]!.padEnd(margin)} ${line.join('').trimEnd().padEnd(columns)} ${short(periods[t]!.width)}`;
  });
  const foot = new Array<string>(columns).fill(' ');
  foot[at(0)] = '0';
  return [
    ...rows,
    `${' '.repeat(margin)} ${foot.join('').trimEnd()}`,
    `${' '.repeat(margin)} no deal suits all ← 0 → some does; ● best guess  ░ 5–95 % of samples`,
  ].join('\n');
}
