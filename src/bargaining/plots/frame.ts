/** A plot's area inside its margins, in SVG user units, and how values map into it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** The smallest extent that holds all values, widened by a twentieth; never of no width. */
export function extentOf(values: readonly number[]): Extent {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(low)) return { low: 0, high: 1 };
  const room = (high - low || Math.abs(high) || 1) / 20;
  return { low: low - room, high: high + room };
}

/** Round values across an extent: steps of 1, 2 or 5 times a power of ten, about `count` of them. */
export function ticks({ low, high }: Extent, count = 5): number[] {
  const raw = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= raw) ?? raw;
  const first = Math.ceil(low / step);
  const found: number[] = [];
  for (let k = first; k * step <= high + 1e-12; k++) found.push(Number((k * step).toPrecision(12)));
  return found;
}

/** Text of a model or document as text of an SVG: no markup, no control or direction characters. */
export const svgText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** A coordinate, short. */
export const at = (value: number): string => String(Math.round(value * 100) / 100);

/** A number for people: three significant digits. */
export const short = (value: number): string => String(Number(value.toPrecision(3)));

/** A frame with both axes, their ticks and names; what is drawn goes after it. */
export function axes(
  x: Extent,
  y: Extent,
  names: { readonly x: string; readonly y: string },
  size = { width: 560, height: 380 },
): { readonly frame: Frame; readonly markup: string } {
  const { width, height } = size;
  const [left, top, right, bottom] = [64, 16, width - 16, height - 48];
  const frame: Frame = {
    ...size,
    left,
    top,
    right,
    bottom,
    x: (value) => left + ((value - x.low) / (x.high - x.low)) * (right - left),
    y: (value) => bottom - ((value - y.low) / (y.high - y.low)) * (bottom - top),
  };
  const lines = [
    ...ticks(x).map(
      (t) =>
        `<line x1="${at(frame.x(t))}" x2="${at(frame.x(t))}" y1="${top}" y2="${bottom}" class="grid"/><text x="${at(frame.x(t))}" y="${bottom + 16}" text-anchor="middle">${short(t)}</text>`,
    ),
    ...ticks(y).map(
      (t) =>
        `<line x1="${left}" x2="${right}" y1="${at(frame.y(t))}" y2="${at(frame.y(t))}" class="grid"/><text x="${left - 8}" y="${at(frame.y(t) + 4)}" text-anchor="end">${short(t)}</text>`,
    ),
    `<text x="${(left + right) / 2}" y="${height - 10}" text-anchor="middle" class="name">${svgText(names.x)}</text>`,
    `<text transform="translate(14 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle" class="name">${svgText(names.y)}</text>`,
  ];
  return { frame, markup: lines.join('\n') };
}

/** A whole SVG with its title for those who do not see it; colours follow the page it stands in. */
export const svg = (
  title: string,
  { width, height }: Pick<Frame, 'width' | 'height'>,
  body: string,
): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${svgText(title)}" font-family="system-ui, sans-serif" font-size="12" fill="currentColor">
<title>${svgText(title)}</title>
<style>.grid{stroke:currentColor;stroke-opacity:.12}.name{font-weight:600}.soft{fill-opacity:.6}.line{fill:none;stroke:#1f5fa8;stroke-width:1.5}.point{fill:#1f5fa8}.mark{fill:#b3261e}.band{fill:#1f5fa8;fill-opacity:.18}.rule{stroke:currentColor;stroke-dasharray:4 3;stroke-opacity:.6}</style>
${body}
</svg>
`;
