import type { Analysis } from '../analysis.js';
import { toUtility } from '../domain.js';
import { at, axes, extentOf, svg, svgText } from './frame.js';

/** Most frontier points that are drawn; a longer frontier is sampled evenly, its ends kept. */
const MOST_POINTS = 1_500;

/**
 * The frontier of two parties as SVG: what is efficient, the no-deal point with the zone of agreement above and right of it, the solutions
 * and the offers. Null for other than two parties, which no plane shows.
 */
export function frontierPlot(analysis: Analysis): string | null {
  const { frontier, model, disagreement, solutions, offers, domain } = analysis;
  if (model.parties.length !== 2) return null;
  const step = Math.max(1, Math.ceil(frontier.size / MOST_POINTS));
  const points = Array.from({ length: frontier.size }, (_, i) => i)
    .filter((i) => i % step === 0 || i === frontier.size - 1)
    .map((i) => frontier.points.map((column) => toUtility(column[i]!, domain.unit)) as [number, number]);
  const [dx, dy] = disagreement as [number, number];
  const packages = offers.map((o) => o.utilities as [number, number]);
  const x = extentOf([...points.map((p) => p[0]), ...packages.map((p) => p[0]), dx]);
  const y = extentOf([...points.map((p) => p[1]), ...packages.map((p) => p[1]), dy]);
  const { frame, markup } = axes(x, y, {
    x: `utility to ${model.parties[0]!.name}`,
    y: `utility to ${model.parties[1]!.name}`,
  });
  const label = (px: number, py: number, text: string, place: 'above' | 'below') =>
    `<text x="${at(Math.min(frame.x(px) + 7, frame.right - 6 * text.length))}" y="${at(frame.y(py) + (place === 'above' ? -6 : 14))}">${svgText(text)}</text>`;
  const named = new Map<string, { point: readonly number[]; names: string[] }>();
  for (const solution of Object.values(solutions ?? {})) {
    const point = solution.points[0]?.utilities;
    if (point === undefined) continue;
    const key = point.map((u) => u.toFixed(9)).join();
    const known = named.get(key);
    if (known) known.names.push(solution.name);
    else named.set(key, { point, names: [solution.name] });
  }
  const body = [
    markup,
    `<rect class="band" x="${at(frame.x(dx))}" y="${frame.top}" width="${at(Math.max(0, frame.right - frame.x(dx)))}" height="${at(Math.max(0, frame.y(dy) - frame.top))}"><title>at least as good as no deal for both</title></rect>`,
    ...points.map(([px, py]) => `<circle class="point" cx="${at(frame.x(px))}" cy="${at(frame.y(py))}" r="2.2"/>`),
    `<path d="M${at(frame.x(dx) - 5)} ${at(frame.y(dy) - 5)}l10 10m0 -10l-10 10" stroke="currentColor" stroke-width="2"/>`,
    label(dx, dy, 'no deal', 'below'),
    ...[...named.values()].map(
      ({ point: [px, py], names }) =>
        `<circle cx="${at(frame.x(px!))}" cy="${at(frame.y(py!))}" r="5" fill="none" stroke="currentColor" stroke-width="1.5"/>${label(px!, py!, names.join(', '), 'above')}`,
    ),
    ...offers.map(({ offer, utilities: [px, py] }) => {
      const [cx, cy] = [frame.x(px!), frame.y(py!)];
      return `<path class="mark" d="M${at(cx)} ${at(cy - 6)}l6 6l-6 6l-6 -6z"/>${label(px!, py!, `offer ${offer.id}`, 'below')}`;
    }),
  ];
  return svg(`Frontier of ${model.title}`, frame, body.join('\n'));
}
