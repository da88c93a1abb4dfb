import type { Course } from '../dynamics.js';
import { at, axes, extentOf, svg, svgText } from './frame.js';

/**
 * The width of the zone of agreement over time as SVG, with the band that the stated ranges leave (5 % to 95 %). Below the line at 0 no
 * outcome suits all.
 */
export function coursePlot(title: string, course: Course, period: string): string {
  const y = extentOf([0, ...course.periods.map((p) => p.width), ...course.band.flatMap((b) => [b[0], b[2]])]);
  const x = { low: 0, high: Math.max(1, course.periods.length - 1) };
  const { frame, markup } = axes(x, y, { x: `${period}s without a deal`, y: 'room for a deal' });
  const path = (value: (t: number) => number) =>
    course.periods.map((p, t) => `${t === 0 ? 'M' : 'L'}${at(frame.x(p.period))} ${at(frame.y(value(t)))}`).join('');
  const back = course.periods
    .map((p, t) => `L${at(frame.x(p.period))} ${at(frame.y(course.band[t]![0]))}`)
    .reverse()
    .join('');
  const mark = (t: number | null, text: string) =>
    t === null
      ? ''
      : `<line class="rule" x1="${at(frame.x(t))}" x2="${at(frame.x(t))}" y1="${frame.top}" y2="${frame.bottom}"/><text x="${at(frame.x(t) + 4)}" y="${frame.top + 12}">${svgText(text)}</text>`;
  const body = [
    markup,
    `<path class="band" d="${path((t) => course.band[t]![2])}${back}Z"/>`,
    `<path class="line" d="${path((t) => course.periods[t]!.width)}"/>`,
    `<line x1="${frame.left}" x2="${frame.right}" y1="${at(frame.y(0))}" y2="${at(frame.y(0))}" stroke="currentColor"/>`,
    mark(course.opens === 0 ? null : course.opens, 'zone opens'),
    mark(course.closes, 'zone closes'),
  ];
  return svg(title, frame, body.join('\n'));
}
