import type { Sensitivity } from '../break-even.js';
import { at, extentOf, short, svg, svgText, ticks } from './frame.js';

/** Bars that are drawn: the widest swings. */
const BARS = 12;

/**
 * A tornado as SVG: for each uncertain number, the party's margin over no deal from the number's low end to its high end, the widest first. Bars
 * that cross the upright line change the answer.
 */
export function tornadoPlot(title: string, sensitivities: readonly Sensitivity[], margin: number): string {
  const shown = sensitivities.filter((s) => s.margins[0] !== s.margins[1]).slice(0, BARS);
  const [width, row, left, top] = [640, 26, 270, 28];
  const height = top + row * shown.length + 44;
  const extent = extentOf([0, margin, ...shown.flatMap((s) => s.margins)]);
  const x = (value: number) => left + ((value - extent.low) / (extent.high - extent.low)) * (width - 24 - left);
  const bottom = top + row * shown.length;
  const body = [
    `<text x="${left}" y="16" class="name">utility of the offer over no deal</text>`,
    ...ticks(extent).map(
      (t) =>
        `<line class="grid" x1="${at(x(t))}" x2="${at(x(t))}" y1="${top}" y2="${bottom}"/><text x="${at(x(t))}" y="${bottom + 16}" text-anchor="middle">${short(t)}</text>`,
    ),
    ...shown.map((s, i) => {
      const [a, b] = [x(Math.min(...s.margins)), x(Math.max(...s.margins))];
      const y = top + row * i + 5;
      const words = s.parameter.path.replace(/^(preferences|parties)\./, '');
      const range = `${short(s.parameter.low)} to ${short(s.parameter.high)}`;
      return `<text x="${left - 8}" y="${y + 12}" text-anchor="end">${svgText(words.length > 40 ? `…${words.slice(-39)}` : words)}</text><rect class="${s.decisive ? 'mark' : 'point'}" x="${at(a)}" y="${y}" width="${at(Math.max(1, b - a))}" height="${row - 10}"><title>${svgText(`${words}: ${range}${s.breakEven === null ? '' : `, indifferent at ${short(s.breakEven)}`}`)}</title></rect>`;
    }),
    `<line class="rule" x1="${at(x(margin))}" x2="${at(x(margin))}" y1="${top}" y2="${bottom}"/>`,
    `<line x1="${at(x(0))}" x2="${at(x(0))}" y1="${top - 4}" y2="${bottom + 2}" stroke="currentColor" stroke-width="1.5"/>`,
    `<text x="${at(x(0))}" y="${bottom + 34}" text-anchor="middle">declines ← 0 → accepts</text>`,
  ];
  return svg(title, { width, height }, body.join('\n'));
}
