import { figure } from '../../charts/figures.js';
import { extent, linear, roundTicks } from '../../charts/scale.js';
import type { CourseView } from './view.js';

/** The room for a deal over time, with the band that the ranges leave; below the line at 0 no outcome suits all. */
export function CourseChart({ course, width }: { readonly course: CourseView; readonly width: number }) {
  const { widths, band, opens, closes, unit } = course;
  const height = 230;
  const [left, right, top, bottom] = [46, width - 10, 14, height - 40];
  const span = extent([0, ...widths, ...band.flatMap(([low, , high]) => [low, high])]);
  const last = widths.length - 1;
  const x = linear([0, Math.max(1, last)], [left, right]);
  const y = linear(span, [bottom, top]);
  const path = (value: (t: number) => number) =>
    widths.map((_, t) => `${t === 0 ? 'M' : 'L'}${x(t)} ${y(value(t))}`).join('');
  const back = widths
    .map((_, t) => `L${x(t)} ${y(band[t]![0])}`)
    .reverse()
    .join('');
  return (
    <svg class="chart course" width={width} height={height} role="img" aria-label={courseWords(course)}>
      {roundTicks(span, 4).map((t) => (
        <g key={t}>
          <path class="grid" d={`M${left} ${y(t)}H${right}`} />
          <text class="soft" x={left - 6} y={y(t) + 4} text-anchor="end">
            {figure(t)}
          </text>
        </g>
      ))}
      {roundTicks([0, last], Math.min(last, width / 60))
        .filter(Number.isInteger)
        .map((t) => (
          <text key={t} class="soft" x={x(t)} y={bottom + 16} text-anchor="middle">
            {t}
          </text>
        ))}
      <text x={right} y={height - 6} text-anchor="end">
        {unit}s without a deal →
      </text>
      <path class="band" d={`${path((t) => band[t]![2])}${back}Z`} />
      <path class="course-line" d={path((t) => widths[t]!)} />
      <path class="axis" d={`M${left} ${y(0)}H${right}`} />
      {[
        [opens === 0 ? null : opens, 'opens'],
        [closes, 'closes'],
      ].map(([t, words]) =>
        typeof t === 'number' ? (
          <g key={words}>
            <path class="best-guess" d={`M${x(t)} ${top}V${bottom}`} />
            <text x={x(t)} y={top - 2} text-anchor="middle">
              {words}
            </text>
          </g>
        ) : null,
      )}
    </svg>
  );
}

/** What the course says, in words. */
export function courseWords({ widths, opens, closes, ripe, unit }: CourseView): string {
  return [
    opens === null
      ? 'At no time does any package suit all.'
      : opens === 0
        ? 'Some package suits all now.'
        : `Some package suits all from ${unit} ${opens}.`,
    closes === null ? '' : `From ${unit} ${closes} none does any more.`,
    ripe === null
      ? 'At no time does waiting hurt every side while a deal would suit all: not ripe (Zartman 1985).'
      : `From ${unit} ${ripe} waiting hurts every side and a deal would suit all: ripe (Zartman 1985).`,
    `Room for a deal now ${figure(widths[0]!)}, after ${widths.length - 1} ${unit}s ${figure(widths.at(-1)!)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
