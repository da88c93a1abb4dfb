import { figure } from '../../charts/figures.js';
import { extent, linear, roundTicks } from '../../charts/scale.js';
import { solutionLetters } from './solution-words.js';
import type { BargainView } from './view.js';

interface Props {
  readonly view: Pick<BargainView, 'frontier' | 'solutions' | 'noDeal' | 'offer' | 'zoneExists'>;
  readonly names: readonly string[];
  readonly width: number;
}

/** The frontier of two parties: what is efficient, the zone above and right of no deal, the solutions and the offer. */
export function FrontierChart({ view: { frontier, solutions, noDeal, offer, zoneExists }, names, width }: Props) {
  const height = Math.min(420, Math.max(260, Math.round(width * 0.62)));
  const [left, right, top, bottom] = [46, width - 10, 12, height - 44];
  const across = [...frontier.points.map((p) => p[0]!), noDeal[0]!, ...(offer ? [offer.utilities[0]!] : [])];
  const up = [...frontier.points.map((p) => p[1]!), noDeal[1]!, ...(offer ? [offer.utilities[1]!] : [])];
  const [xs, ys] = [extent(across), extent(up)];
  const [x, y] = [linear(xs, [left, right]), linear(ys, [bottom, top])];
  const [dx, dy] = [x(noDeal[0]!), y(noDeal[1]!)];
  return (
    <svg
      class="chart frontier"
      width={width}
      height={height}
      role="img"
      aria-label={spoken(names, noDeal, solutions, offer, zoneExists)}
    >
      {roundTicks(xs, width / 90).map((t) => (
        <g key={t}>
          <path class="grid" d={`M${x(t)} ${top}V${bottom}`} />
          <text class="soft" x={x(t)} y={bottom + 16} text-anchor="middle">
            {figure(t)}
          </text>
        </g>
      ))}
      {roundTicks(ys, height / 70).map((t) => (
        <g key={t}>
          <path class="grid" d={`M${left} ${y(t)}H${right}`} />
          <text class="soft" x={left - 6} y={y(t) + 4} text-anchor="end">
            {figure(t)}
          </text>
        </g>
      ))}
      <text x={right} y={height - 8} text-anchor="end">
        worth to {names[0]} →
      </text>
      <text transform={`translate(11 ${top}) rotate(-90)`} text-anchor="end">
        worth to {names[1]} →
      </text>
      <rect class="zone" x={dx} y={top} width={Math.max(0, right - dx)} height={Math.max(0, dy - top)} />
      {frontier.points.map(([px, py]) => (
        <circle key={`${px} ${py}`} class="point" cx={x(px!)} cy={y(py!)} r={2} />
      ))}
      <path class="no-deal" d={`M${dx - 5} ${dy - 5}l10 10m0 -10l-10 10`} />
      <Label x={dx} y={dy + 18} width={width} words="no deal" />
      {solutions.map(({ names: solved, utilities: [px, py] }) => (
        <g key={solved.join()}>
          <circle class="solution" cx={x(px!)} cy={y(py!)} r={6} />
          <Label x={x(px!)} y={y(py!) - 10} width={width} words={solved.map((s) => solutionLetters[s]).join(' ')} />
        </g>
      ))}
      {offer && (
        <g>
          <path class="offer-mark" d={`M${x(offer.utilities[0]!)} ${y(offer.utilities[1]!) - 7}l7 7l-7 7l-7 -7z`} />
          <Label x={x(offer.utilities[0]!)} y={y(offer.utilities[1]!) + 20} width={width} words="offer" />
        </g>
      )}
    </svg>
  );
}

function Label({
  x,
  y,
  width,
  words,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly words: string;
}) {
  return (
    <text class="label" x={x} y={y} text-anchor={x > width - 30 ? 'end' : x < 60 ? 'start' : 'middle'}>
      {words}
    </text>
  );
}

function spoken(
  names: readonly string[],
  noDeal: readonly number[],
  solutions: BargainView['solutions'],
  offer: BargainView['offer'],
  zoneExists: boolean,
): string {
  const worth = (us: readonly number[]) => us.map((u, p) => `${names[p]} ${figure(u)}`).join(', ');
  return [
    'Frontier of what the sides can get together.',
    `No deal: ${worth(noDeal)}.`,
    zoneExists ? '' : 'No package gives both at least that much.',
    offer ? `The offer: ${worth(offer.utilities)}.` : '',
    ...solutions.map((s) => `${s.names.join(', ')}: ${worth(s.utilities)}.`),
  ]
    .filter(Boolean)
    .join(' ');
}
