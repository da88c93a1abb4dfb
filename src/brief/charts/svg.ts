import type { Chart, DecisionChart, LikelihoodsChart, MatrixChart, OriginsChart, TimelineChart } from '../brief.js';
import { dayNumber, days, shortDay } from '../day.js';
import { escapeHtml } from '../untrusted.js';
import { frame, lines, mark, n, text, trimmed, W } from './drawing.js';
import { movement, ranges } from './issue-svg.js';

function matrix(chart: MatrixChart): string {
  const labelWidth = 210;
  const column = (W - labelWidth) / chart.columns.length;
  const top = 30;
  const head = chart.columns
    .map((c, i) => text(labelWidth + i * column, 16, trimmed(c, Math.floor(column / 8), 1)[0]!, ' class="strong"'))
    .join('');
  const rows = chart.rows.map((r, k) => {
    const y = top + 16 + k * 30;
    const cells = r.cells.map((c, i) => {
      const x = labelWidth + i * column + 8;
      const what = c.held === 'not-reported' ? 'not reported' : `${c.held.replace('-', ' ')}: ${c.text}`;
      const note =
        c.held === 'not-reported'
          ? 'not reported'
          : `${c.held.replace('-', ' ')}${c.date === null ? '' : `, ${shortDay(c.date, c.date)}`}${c.cites.length > 0 ? ` [${c.cites.join(', ')}]` : ''}`;
      return `<g><title>${escapeHtml(`${r.label}, ${chart.columns[i]}: ${what}`)}</title>${mark(c.held, x, y - 5)}${text(x + 14, y, note, ' class="soft small"')}</g>`;
    });
    return `<path d="M0 ${n(y + 10)}H${W}" class="line" stroke="currentColor" stroke-width=".5"/>${text(0, y, trimmed(r.label, 28, 1)[0]!)}${cells.join('')}`;
  });
  return frame(
    chart.title,
    `${chart.rows.length} issues by ${chart.columns.join(', ')}`,
    top + chart.rows.length * 30 + 6,
    head + rows.join(''),
  );
}

function timeline(chart: TimelineChart): string {
  const left = 104;
  const right = W - 34;
  const dates = [
    ...chart.entries.flatMap((e) => [dayNumber(e.from), dayNumber(e.to, 'last')]),
    ...chart.reports.map((r) => dayNumber(r)),
  ];
  const first = Math.min(...dates);
  const last = Math.max(...dates, first + 2);
  const at = (d: number) => left + ((d - first) / (last - first)) * (right - left);
  const laneIds = ['diplomacy', 'conduct', 'statements'] as const;
  const lane = 62;
  const lanes = laneIds.map((id, k) => {
    const y = 30 + k * lane;
    const mine = chart.entries.map((e, i) => ({ e, i })).filter(({ e }) => e.lane === id);
    let lastX = -99;
    let level = 0;
    const marks = mine.map(({ e, i }) => {
      const x = at(dayNumber(e.from));
      const to = at(dayNumber(e.to, 'last'));
      level = x - lastX < 30 ? (level + 1) % 3 : 0;
      lastX = x;
      const cy = y - 12 + level * 14;
      const told = e.reported === null ? '' : `; reported ${shortDay(e.reported, null)}`;
      const bar =
        to - x > 4
          ? `<path d="M${n(x)} ${n(cy)}H${n(to)}" class="accent" stroke="currentColor" stroke-width="3" stroke-opacity=".45"/>`
          : '';
      return `<g><title>${escapeHtml(`${i + 1}. ${days(e.from, e.to)}: ${e.label}${told}`)}</title>${bar}<circle cx="${n(x)}" cy="${n(cy)}" r="4.5" class="accent" fill="${e.ahead ? 'var(--paper, none)' : 'currentColor'}" stroke="currentColor" stroke-width="1.5"/>${text(x + 7, cy + 4, String(i + 1), ' class="small"')}</g>`;
    });
    return `${text(0, y + 2, id, ' class="soft"')}<path d="M${left} ${n(y + 28)}H${right}" class="line" stroke="currentColor" stroke-width=".5"/>${marks.join('')}`;
  });
  const base = 30 + 3 * lane - 22;
  const reports = chart.reports.map((r) => {
    const x = at(dayNumber(r));
    return `<g><title>${escapeHtml(`A report of ${shortDay(r, null)}`)}</title><path d="M${n(x)} ${n(base + 4)}l4 8h-8z" class="soft" fill="currentColor"/></g>`;
  });
  const ticks = ticksOf(first, last).map((d) => {
    const iso = new Date(d * 86_400_000).toISOString().slice(0, 10);
    const x = Math.min(Math.max(at(d), left + 24), right - 30);
    return `<path d="M${n(at(d))} 8V${n(base)}" class="line" stroke="currentColor" stroke-width=".5" stroke-dasharray="2 4"/>${text(x, base + 32, shortDay(iso, null), ' class="soft small" text-anchor="middle"')}`;
  });
  return frame(
    chart.title,
    `${chart.entries.length} dated lines in three lanes; triangles mark the dates of the reports, hollow marks what was still to come`,
    base + 58,
    `${ticks.join('')}${lanes.join('')}${text(0, base + 12, 'reports', ' class="soft"')}${reports.join('')}${text(0, base + 52, '● event   ○ still to come when reported   ▲ date of a report; numbers as listed below', ' class="soft small"')}`,
  );
}

const ticksOf = (first: number, last: number): number[] => {
  const count = Math.min(4, Math.max(1, Math.round(last - first)));
  return Array.from({ length: count + 1 }, (_, i) => Math.round(first + ((last - first) * i) / count));
};

function likelihoods(chart: LikelihoodsChart): string {
  const width = 440;
  const at = (p: number) => 6 + p * (width - 12);
  let y = 16;
  const rows = chart.rows.map((row) => {
    const label = trimmed(row.label, 56, 3);
    const from = at(row.low);
    const to = at(row.high);
    const bar = y + label.length * 17 - 6;
    const start = row.high > 0.5;
    const phrase = text(
      start ? from - 6 : to + 6,
      bar + 4.5,
      row.phrase,
      ` class="soft small" text-anchor="${start ? 'end' : 'start'}"`,
    );
    const body = `<g><title>${escapeHtml(`${row.label}: ${row.phrase}`)}</title>${lines(0, y, label)}<path d="M${n(at(0))} ${n(bar + 11)}H${n(at(1))}" class="line" stroke="currentColor" stroke-width=".5"/><rect x="${n(from)}" y="${n(bar - 5)}" width="${n(to - from)}" height="11" rx="3" class="accent" fill="currentColor"/>${phrase}</g>`;
    y = bar + 36;
    return body;
  });
  const axis = [0, 0.25, 0.5, 0.75, 1].map((p) =>
    text(
      at(p),
      y,
      `${p * 100} %`,
      ` class="soft small" text-anchor="${p === 0 ? 'start' : p === 1 ? 'end' : 'middle'}"`,
    ),
  );
  return frame(
    chart.title,
    chart.rows.map((r) => `${r.label}: ${r.phrase}`).join('. '),
    y + 8,
    rows.join('') + axis.join(''),
    width,
  );
}

function origins(chart: OriginsChart): string {
  const column = Math.min(60, 300 / chart.columns.length);
  const left = W - column * chart.columns.length;
  const letter = (i: number) => String.fromCharCode(65 + i);
  let y = 34;
  const head = chart.columns
    .map((_, i) => text(left + i * column + column / 2, 16, letter(i), ' class="strong" text-anchor="middle"'))
    .join('');
  const rows = chart.rows.map((r) => {
    const label = trimmed(
      `${r.label}${r.cites.length > 0 ? ` [${r.cites.join(', ')}]` : ''}`,
      Math.floor(left / 7.4),
      2,
    );
    const cells = r.cells.map((c, i) => {
      const x = left + i * column + column / 2;
      return `<g><title>${escapeHtml(`${chart.columns[i]} ${c === 'silent' ? 'is silent' : c}`)}</title>${mark(c === 'asserts' ? 'stated' : c === 'denies' ? 'denied' : 'not-reported', x, y - 4)}</g>`;
    });
    const body = `${lines(0, y, label)}${cells.join('')}<path d="M0 ${n(y + label.length * 17 - 7)}H${W}" class="line" stroke="currentColor" stroke-width=".5"/>`;
    y += label.length * 17 + 12;
    return body;
  });
  const legend = trimmed(
    `● asserts   ✕ denies   – silent.   ${chart.columns.map((c, i) => `${letter(i)} ${c}`).join(',  ')}`,
    100,
    4,
  );
  return frame(
    chart.title,
    `${chart.rows.length} claims by ${chart.columns.length} origins`,
    y + legend.length * 17,
    head + rows.join('') + lines(0, y + 6, legend, ' class="soft small"'),
  );
}

function decision(chart: DecisionChart): string {
  const root = trimmed(chart.root, 18, 4);
  let y = 20;
  const branches = chart.branches.map((b) => {
    const outcomes = (
      b.outcomes.length > 0 ? b.outcomes : [{ text: 'Nothing is reported', cites: [] as number[] }]
    ).map((o) => trimmed(`${o.text}${o.cites.length > 0 ? ` [${o.cites.join(', ')}]` : ''}`, 58, 3));
    const start = y;
    const drawn = outcomes.map((o) => {
      const mid = y;
      y += o.length * 17 + 12;
      return { o, mid };
    });
    const middle = (start + drawn.at(-1)!.mid) / 2;
    y += 10;
    return { label: b.label, middle, drawn, bare: b.outcomes.length === 0 };
  });
  const height = y;
  const rootY = (branches[0]!.middle + branches.at(-1)!.middle) / 2;
  const body = branches.map(({ label, middle, drawn, bare }) => {
    const stem = `<path d="M130 ${n(rootY - 4)}C165 ${n(rootY - 4)} 165 ${n(middle - 4)} 196 ${n(middle - 4)}" class="line" stroke="currentColor" fill="none" stroke-width="1.5"/>`;
    const twigs = drawn.map(
      ({ o, mid }) =>
        `<path d="M284 ${n(middle - 4)}C300 ${n(middle - 4)} 300 ${n(mid - 4)} 316 ${n(mid - 4)}" class="line" stroke="currentColor" fill="none"${bare ? ' stroke-dasharray="3 4"' : ''}/>${lines(324, mid, o, bare ? ' class="soft"' : '')}`,
    );
    return `${stem}${text(204, middle, label, ' class="strong"')}${twigs.join('')}`;
  });
  return frame(
    chart.title,
    chart.branches
      .map((b) => `${b.label}: ${b.outcomes.map((o) => o.text).join('; ') || 'nothing is reported'}`)
      .join('. '),
    height,
    lines(0, rootY - ((root.length - 1) * 17) / 2, root, ' class="strong"') + body.join(''),
  );
}

/** A chart as one inline SVG; every text in it is escaped. */
export function chartSvg(chart: Chart): string {
  switch (chart.chart) {
    case 'matrix':
      return matrix(chart);
    case 'movement':
      return movement(chart);
    case 'ranges':
      return ranges(chart);
    case 'timeline':
      return timeline(chart);
    case 'likelihoods':
      return likelihoods(chart);
    case 'origins':
      return origins(chart);
    case 'decision':
      return decision(chart);
  }
}
