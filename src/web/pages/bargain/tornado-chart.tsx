import { figure } from '../../charts/figures.js';
import { extent, linear, roundTicks } from '../../charts/scale.js';
import type { ModelNumber } from './numbers.js';
import type { Hinge } from './view.js';

/** Bars that are drawn: the widest swings. */
const BARS = 10;
const ROW = 36;

interface Props {
  readonly hinges: readonly Hinge[];
  readonly margin: number;
  readonly numbers: ReadonlyMap<string, ModelNumber>;
  readonly responder: string;
  readonly width: number;
}

/** A tornado: the responder's gain over no deal from the low to the high end of each number. A bar across the upright turns the answer. */
export function TornadoChart({ hinges, margin, numbers, responder, width }: Props) {
  const shown = hinges.filter((h) => Math.abs(h.margins[1] - h.margins[0]) > 1e-9).slice(0, BARS);
  const [top, left, right] = [22, 4, width - 4];
  const bottom = top + shown.length * ROW;
  const span = extent([0, margin, ...shown.flatMap((h) => h.margins)], 0.03);
  const x = linear(span, [left, right]);
  const fits = Math.floor(width / 7.4);
  const words = shown.map((h) => hingeWords(h, numbers));
  return (
    <svg
      class="chart tornado"
      width={width}
      height={bottom + 34}
      role="img"
      aria-label={`What the answer of ${responder} hangs on, widest swing first. ${words.map((w) => `${w.label}: ${w.turns}`).join('. ')}`}
    >
      {roundTicks(span, width / 80).map((t) => (
        <g key={t}>
          <path class="grid" d={`M${x(t)} ${top - 4}V${bottom}`} />
          <text
            class="soft"
            x={x(t)}
            y={bottom + 14}
            text-anchor={x(t) < 18 ? 'start' : x(t) > width - 18 ? 'end' : 'middle'}
          >
            {figure(t)}
          </text>
        </g>
      ))}
      <text
        class="soft"
        x={x(0)}
        y={bottom + 30}
        text-anchor={x(0) > width - 80 ? 'end' : x(0) < 80 ? 'start' : 'middle'}
      >
        declines ← 0 → accepts
      </text>
      {shown.map((h, i) => {
        const [a, b] = [x(Math.min(...h.margins)), x(Math.max(...h.margins))];
        const y = top + i * ROW;
        const { label, turns, isEvidence } = words[i]!;
        const room = fits - turns.length - 5;
        return (
          <g key={h.path}>
            <circle class={isEvidence ? 'basis-evidence' : 'basis-assumption'} cx={left + 5} cy={y + 5} r={3.5} />
            <text x={left + 14} y={y + 9}>
              {label.length > room ? `${label.slice(0, Math.max(6, room - 1))}…` : label}
              <title>{label}</title>
            </text>
            <text class="soft" x={right} y={y + 9} text-anchor="end">
              {turns}
            </text>
            <rect
              class={h.decisive ? 'bar decisive' : 'bar'}
              x={a}
              y={y + 15}
              width={Math.max(1.5, b - a)}
              height={10}
            />
          </g>
        );
      })}
      <path class="best-guess" d={`M${x(margin)} ${top - 4}V${bottom}`} />
      <path class="axis zero" d={`M${x(0)} ${top - 8}V${bottom + 2}`} />
    </svg>
  );
}

function hingeWords(h: Hinge, numbers: ReadonlyMap<string, ModelNumber>) {
  const number = numbers.get(h.path);
  return {
    label: number?.title ?? h.path,
    turns:
      h.breakEven === null
        ? 'never turns'
        : h.decisive
          ? `turns at ${figure(h.breakEven)}`
          : `only at ${figure(h.breakEven)}`,
    isEvidence: number?.from != null && 'claims' in number.from,
  };
}
