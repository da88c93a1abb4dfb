import type { MovementChart, RangesChart } from '../brief.js';
import { dayNumber, shortDay } from '../day.js';
import { escapeHtml } from '../untrusted.js';
import { frame, mark, n, text, trimmed, W } from './drawing.js';

const left = 190;
const letter = (i: number) => String.fromCharCode(65 + i);

/** Dates to the right, options from the first below to the last above; a line joins what one side held, hollow marks are inferred. */
export function movement(chart: MovementChart): string {
  const dates = chart.points.map((p) => dayNumber(p.date));
  const first = Math.min(...dates);
  const last = Math.max(...dates, first + 1);
  const right = W - 60;
  const x = (date: string) => left + 20 + ((dayNumber(date) - first) / (last - first)) * (right - left - 20);
  const step = 40;
  const base = 24 + (chart.options.length - 1) * step;
  // Sides on one option are drawn a little apart.
  const y = (option: number, party: number) => base - option * step + (party - (chart.parties.length - 1) / 2) * 13;
  const grid = chart.options.map(
    (o, i) =>
      `${text(0, base - i * step + 4, trimmed(o, 26, 1)[0]!)}<path d="M${left} ${n(base - i * step)}H${W}" class="line" stroke="currentColor" stroke-width=".5"/>`,
  );
  const sides = chart.parties.map((party, i) => {
    const mine = chart.points.filter((p) => p.party === i).sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
    const path = mine.map((p, k) => `${k === 0 ? 'M' : 'L'}${n(x(p.date))} ${n(y(p.option, i))}`).join('');
    const marks = mine.map(
      (p) =>
        `<g><title>${escapeHtml(`${party}, ${shortDay(p.date, null)}: ${chart.options[p.option] ?? ''}, ${p.held.replace('-', ' ')}`)}</title>${mark(p.held, x(p.date), y(p.option, i))}</g>`,
    );
    const end = mine.at(-1);
    const name =
      end === undefined ? '' : text(x(end.date) + 12, y(end.option, i) + 4, letter(i), ' class="strong small"');
    return `<path d="${path}" class="soft" stroke="currentColor" fill="none" stroke-width="1.5"${i % 2 === 1 ? ' stroke-dasharray="5 4"' : ''}/>${marks.join('')}${name}`;
  });
  const days = [...new Set(chart.points.map((p) => p.date))].sort();
  const shown = [...new Set([days[0]!, days[Math.floor(days.length / 2)]!, days.at(-1)!])];
  const ticks = shown.map((d) => text(x(d), base + 34, shortDay(d, null), ' class="soft small" text-anchor="middle"'));
  const legend = `${chart.parties.map((p, i) => `${letter(i)} ${p}${i % 2 === 1 ? ' (dashed)' : ''}`).join('   ')}   full: stated, half: second hand, hollow: assumed or inferred`;
  return frame(
    chart.title,
    chart.points
      .map((p) => `${chart.parties[p.party]}, ${shortDay(p.date, null)}: ${chart.options[p.option]}`)
      .join('. '),
    base + 62,
    `${grid.join('')}${sides.join('')}${ticks.join('')}${text(0, base + 56, trimmed(legend, 108, 1)[0]!, ' class="soft small"')}`,
  );
}

/** Under each issue a line a side, with a bar over the options that it holds to; blank where nothing is reported. */
export function ranges(chart: RangesChart): string {
  let y = 16;
  const rows = chart.rows.map((row) => {
    const cell = (W - left) / row.options.length;
    const head = `${text(0, y, trimmed(row.label, 26, 1)[0]!, ' class="strong"')}${row.options
      .map((o, k) =>
        text(left + k * cell + 4, y, trimmed(o, Math.max(6, Math.floor(cell / 7.2)), 1)[0]!, ' class="soft small"'),
      )
      .join('')}`;
    const bars = chart.parties.map((party, i) => {
      const at = y + 22 + i * 22;
      const band = row.bands[i] ?? null;
      const grid = `<path d="M${left} ${n(at - 4)}H${W}" class="line" stroke="currentColor" stroke-width=".5"/>`;
      const name = text(12, at, trimmed(party, 24, 1)[0]!);
      if (band === null) return `${name}${grid}${text(left + 4, at, 'not reported', ' class="soft small"')}`;
      const from = left + band.from * cell;
      const width = (band.to - band.from + 1) * cell - 8;
      const hollow = band.held === 'assumed' || band.held === 'inferred';
      const told = `${party}: ${[...new Set([row.options[band.from], row.options[band.to]])].join(' to ')}, ${band.held.replace('-', ' ')}`;
      return `<g><title>${escapeHtml(told)}</title>${name}${grid}<rect x="${n(from)}" y="${n(at - 11)}" width="${n(width)}" height="13" rx="3" class="accent" fill="${hollow ? 'none' : 'currentColor'}" fill-opacity="${band.held === 'second-hand' ? '.55' : '1'}" stroke="currentColor"/>${band.cites.length > 0 ? text(from + width + 6 > W - 40 ? from + 6 : from + width + 4, at, `[${band.cites.join(', ')}]`, ' class="soft small"') : ''}</g>`;
    });
    y += 22 + chart.parties.length * 22 + 14;
    return head + bars.join('');
  });
  return frame(
    chart.title,
    chart.rows
      .map(
        (r) =>
          `${r.label}: ${chart.parties.map((p, i) => `${p} ${r.bands[i] == null ? 'not reported' : r.options[r.bands[i]!.from]}`).join(', ')}`,
      )
      .join('. '),
    y,
    rows.join(''),
  );
}
