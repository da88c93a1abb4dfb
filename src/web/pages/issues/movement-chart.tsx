import { day, dayNumber } from '../../../brief/day.js';
import { dayTicks } from '../../charts/day-ticks.js';
import { linear } from '../../charts/scale.js';
import { heldWords } from './held-mark.js';
import type { Movement, MovementPoint } from './movement.js';

const TOP = 24;
const ROW = 34;
const shapes = ['circle', 'square', 'triangle', 'diamond'] as const;

interface Props {
  readonly movement: Movement;
  readonly label: string;
  readonly width: number;
  readonly nameOf: (party: string) => string;
}

/**
 * Movement on one issue: days across, the options in their order down, a line a party; hollow where nobody of the party says so. Stances
 * that name no option stand in a row of their own; where no order is known, each party has a row.
 */
export function MovementChart({ movement: { options, parties, isOrdered }, label, width, nameOf }: Props) {
  const dated = parties.filter((p) => p.points.length > 0);
  const days = dated.flatMap((p) => p.points.map((point) => dayNumber(point.reported)));
  const isOneDay = Math.max(...days) === Math.min(...days);
  if (days.length === 0) return null;
  const unplaced = isOrdered && dated.some((p) => p.points.some((point) => point.step === null));
  const rows = isOrdered ? [...options, ...(unplaced ? ['names no option'] : [])] : dated.map((p) => nameOf(p.party));
  // on a narrow screen the words stand above their row, over its whole width
  const isNarrow = width < 520;
  const left = isNarrow ? 0 : Math.min(210, Math.round(width * 0.36));
  const row = isNarrow ? ROW + 16 : ROW;
  const fits = Math.floor(((isNarrow ? width : left) - 12) / 7.4);
  const height = TOP + rows.length * row + 8;
  const margin = isOneDay ? 1 : 0;
  const x = linear([Math.min(...days) - margin, Math.max(...days) + margin], [left + 14, width - 14]);
  const rowY = (i: number) => TOP + (i + 0.5) * row + (isNarrow ? 7 : 0);
  const apart = Math.min(9, 22 / dated.length);
  // parties side by side in a row, so that none hides another
  const y = (point: MovementPoint, p: number) =>
    isOrdered ? rowY(point.step ?? options.length) + (p - (dated.length - 1) / 2) * apart : rowY(p);
  const ticks = isOneDay ? [] : dayTicks([Math.min(...days), Math.max(...days)], width - left);
  return (
    <svg
      class="chart movement"
      width={width}
      height={height}
      role="img"
      aria-label={spoken(label, dated, options, isOrdered, nameOf)}
    >
      {ticks.map(({ day, words }) => (
        <g key={day}>
          <path class="grid" d={`M${x(day)} ${TOP - 4}V${height}`} />
          <text
            class="soft"
            x={x(day)}
            y={12}
            text-anchor={x(day) > width - 50 ? 'end' : x(day) < 60 ? 'start' : 'middle'}
          >
            {words}
          </text>
        </g>
      ))}
      {isOneDay && (
        <text class="soft" x={x(days[0]!)} y={12} text-anchor="middle">
          {day(dated[0]!.points[0]!.reported)}
        </text>
      )}
      {rows.map((words, i) => (
        <g key={words}>
          <path class="grid" d={`M0 ${TOP + (i + 1) * row}H${width}`} />
          <text class={isOrdered && i === options.length ? 'soft' : ''} x={0} y={isNarrow ? rowY(i) - 18 : rowY(i) + 4}>
            {words.length > fits ? `${words.slice(0, fits - 1)}…` : words}
            <title>{words}</title>
          </text>
        </g>
      ))}
      {dated.map(({ party, points }, p) => {
        const line = isOrdered ? points.filter((point) => point.step !== null) : [];
        return (
          <g key={party} class={`party-${p % 4}`}>
            {line.length > 1 && (
              <path
                class="movement-line"
                d={line
                  .map((point, i) => {
                    const at = [x(dayNumber(point.reported)), y(point, p)];
                    return i === 0 ? `M${at[0]} ${at[1]}` : `H${at[0]}V${at[1]}`;
                  })
                  .join('')}
              />
            )}
            {points.map((point) => (
              <g key={point.claim}>
                <Shape
                  shape={shapes[p % 4]!}
                  x={x(dayNumber(point.reported))}
                  y={y(point, p)}
                  isHollow={point.isInferred}
                />
                <title>{`${nameOf(party)}, ${day(point.reported)}, ${heldWords[point.held]}: ${point.gist}`}</title>
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function Shape({
  shape,
  x,
  y,
  isHollow,
}: {
  readonly shape: (typeof shapes)[number];
  readonly x: number;
  readonly y: number;
  readonly isHollow: boolean;
}) {
  const look = isHollow ? 'point-hollow' : 'point-full';
  if (shape === 'circle') return <circle class={look} cx={x} cy={y} r={4.5} />;
  if (shape === 'square') return <rect class={look} x={x - 4.2} y={y - 4.2} width={8.4} height={8.4} />;
  if (shape === 'triangle') return <path class={look} d={`M${x} ${y - 5}l5 9h-10z`} />;
  return <path class={look} d={`M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} />;
}

/** Which shape is whose, and what hollow means. */
export function MovementLegend({ movement, nameOf }: Pick<Props, 'movement' | 'nameOf'>) {
  const dated = movement.parties.filter((p) => p.points.length > 0);
  return (
    <ul class="legend plain-list">
      {movement.isOrdered &&
        dated.map(({ party }, p) => (
          <li key={party} class={`party-${p % 4}`}>
            <svg width={14} height={14} aria-hidden="true">
              <Shape shape={shapes[p % 4]!} x={7} y={7} isHollow={false} />
            </svg>
            {nameOf(party)}
          </li>
        ))}
      <li class="party-0">
        <svg width={14} height={14} aria-hidden="true">
          <Shape shape="circle" x={7} y={7} isHollow />
        </svg>
        hollow: inferred, second-hand or assumed
      </li>
    </ul>
  );
}

function spoken(
  label: string,
  parties: Movement['parties'],
  options: readonly string[],
  isOrdered: boolean,
  nameOf: (party: string) => string,
): string {
  const lines = parties.map(
    ({ party, points }) =>
      `${nameOf(party)}: ${points
        .map(
          (p) =>
            `${day(p.reported)} ${p.step === null || !isOrdered ? 'a stance that names no option' : options[p.step]}${p.isInferred ? ' (inferred)' : ''}`,
        )
        .join(', ')}`,
  );
  return `Movement on ${label}. ${lines.join('. ')}`;
}
