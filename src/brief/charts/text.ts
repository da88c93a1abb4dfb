import type {
  Chart,
  DecisionChart,
  LikelihoodsChart,
  MatrixChart,
  MovementChart,
  OriginsChart,
  RangesChart,
  TimelineChart,
} from '../brief.js';
import { days, shortDay } from '../day.js';
import type { Holding } from '../parts.js';
import { columns, padded, wrapped } from '../render/columns.js';

/** One sign for each way of holding a position; the legend names those that are used. */
export const signs: Readonly<Record<Holding, string>> = {
  stated: '●',
  reported: '◉',
  'second-hand': '◐',
  assumed: '○',
  inferred: '○',
  denied: '✕',
  'not-reported': '·',
};

const shortened = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).trimEnd()}…`;

function matrix(chart: MatrixChart, width: number): string[] {
  const label = Math.min(30, Math.floor(width / 2), Math.max(...chart.rows.map((r) => r.label.length)));
  const column = Math.max(4, Math.min(24, Math.floor((width - label) / chart.columns.length) - 2));
  const head = `${' '.repeat(label)}  ${chart.columns.map((c) => padded(shortened(c, column), column)).join('  ')}`;
  const rows = chart.rows.map(
    (r) =>
      `${padded(shortened(r.label, label), label)}  ${r.cells
        .map((c) =>
          padded(shortened(`${signs[c.held]} ${c.date === null ? '' : shortDay(c.date, null)}`, column), column),
        )
        .join('  ')}`,
  );
  const used = [...new Set(chart.rows.flatMap((r) => r.cells.map((c) => c.held)))];
  return [head, ...rows, ...wrapped(used.map((h) => `${signs[h]} ${h.replace('-', ' ')}`).join('   '), width)];
}

/** Below this, a label beside its mark would be a ladder of single words: it goes underneath. */
const leastBeside = 26;

function timeline(chart: TimelineChart, width: number): string[] {
  const dates = chart.entries.map((e) => days(e.from, e.to));
  const column = Math.max(...dates.map((d) => d.length));
  const lane = Math.max(...chart.entries.map((e) => e.lane.length));
  const beside = width - column - lane - 6;
  return chart.entries.flatMap((e, i) => {
    const cited = e.cites.length > 0 ? `\u00a0[${e.cites.join(', ')}]` : '';
    const told = e.reported === null ? '' : ` (reported ${shortDay(e.reported, e.from)})`;
    const label = `${e.label}${told}${cited}`;
    const lead = `${e.ahead ? '○' : '●'} ${padded(dates[i]!, column)}  ${padded(e.lane, lane)}  `;
    if (beside < leastBeside)
      return [`${e.ahead ? '○' : '●'} ${dates[i]}, ${e.lane}`, ...wrapped(label, width - 2).map((l) => `  ${l}`)];
    return wrapped(label, beside).map((l, k) => (k === 0 ? `${lead}${l}` : `${' '.repeat(lead.length)}${l}`));
  });
}

function likelihoods(chart: LikelihoodsChart, width: number): string[] {
  const bar = 25;
  return chart.rows.flatMap((row) => {
    const from = Math.min(bar - 1, Math.round(row.low * bar));
    const to = Math.max(from + 1, Math.round(row.high * bar));
    const drawn = `${'·'.repeat(from)}${'━'.repeat(to - from)}${'·'.repeat(bar - to)}`;
    const label = `${row.phrase}: ${row.label}`;
    if (width - bar - 2 < leastBeside) return [drawn, ...wrapped(label, width - 2).map((l) => `  ${l}`)];
    // The judgement stands in full above.
    return [`${drawn}  ${shortened(label, width - bar - 2)}`];
  });
}

/** One row an option, the last first; one column a date; a party is its letter, small where the position is only inferred or assumed. */
function movement(chart: MovementChart, width: number): string[] {
  const dates = [...new Set(chart.points.map((p) => p.date))].sort().slice(-Math.max(2, Math.floor((width - 30) / 12)));
  const label = Math.min(28, Math.max(...chart.options.map((o) => o.length)));
  const letters = chart.parties.map((_, i) => String.fromCharCode(65 + i));
  const rows = chart.options
    .map((option, step) => {
      const cells = dates.map((date) => {
        const here = chart.points.filter((p) => p.date === date && p.option === step);
        return padded([...new Set(here.map((p) => `${signs[p.held]}${letters[p.party]}`))].join(' '), 10);
      });
      return `${padded(shortened(option, label), label)}  ${cells.join('  ')}`.trimEnd();
    })
    .reverse();
  const used = [...new Set(chart.points.map((p) => p.held))];
  return [
    ...rows,
    `${' '.repeat(label)}  ${dates.map((d) => padded(shortDay(d, d), 10)).join('  ')}`.trimEnd(),
    ...wrapped(
      [
        ...letters.map((l, i) => `${l} ${chart.parties[i]}`),
        ...used.map((h) => `${signs[h]} ${h.replace('-', ' ')}`),
      ].join('   '),
      width,
    ),
  ];
}

/** One line a party under each issue: a bar over the options that it holds to, blank where nothing is reported. */
function ranges(chart: RangesChart, width: number): string[] {
  const name = Math.min(20, Math.max(...chart.parties.map((p) => p.length)));
  return chart.rows.flatMap((row) => [
    ...wrapped(`${row.label}: ${row.options.join(' → ')}${silent(row, chart.parties)}`, width),
    ...chart.parties.flatMap((party, i) => {
      const band = row.bands[i] ?? null;
      const within = (k: number) => band !== null && k >= band.from && k <= band.to;
      const lead = `  ${padded(shortened(party, name), name)}  ${row.options.map((_, k) => (within(k) ? '━━━' : '···')).join('')}  `;
      if (band === null) return [];
      const told = `${[...new Set([row.options[band.from]!, row.options[band.to]!])].join(' to ')}, ${band.held.replace('-', ' ')}${band.cites.length > 0 ? `\u00a0[${band.cites.join(', ')}]` : ''}`;
      const beside = width - columns(lead);
      if (beside < leastBeside) return [lead.trimEnd(), ...wrapped(told, width - 4).map((l) => `    ${l}`)];
      return wrapped(told, beside).map((l, k) => (k === 0 ? `${lead}${l}` : `${' '.repeat(columns(lead))}${l}`));
    }),
  ]);
}

/** The sides of which nothing is reported on an issue, named rather than drawn as an empty band. */
function silent(row: RangesChart['rows'][number], parties: readonly string[]): string {
  const names = parties.filter((_, i) => (row.bands[i] ?? null) === null);
  return names.length === 0 ? '' : `; not reported of ${names.join(', ')}`;
}

function origins(chart: OriginsChart, width: number): string[] {
  const sign = { asserts: '+', denies: '−', silent: '·' };
  const n = chart.columns.length;
  const label = Math.min(60, width - n * 3 - 2);
  const letters = chart.columns.map((_, i) => String.fromCharCode(65 + i));
  return [
    `${' '.repeat(label)}  ${letters.join('  ')}`,
    ...chart.rows.flatMap((r) =>
      wrapped(`${r.label}${r.cites.length > 0 ? `\u00a0[${r.cites.join(', ')}]` : ''}`, label).map((l, i) =>
        i === 0 ? `${padded(l, label)}  ${r.cells.map((c) => sign[c]).join('  ')}` : l,
      ),
    ),
    ...wrapped(
      `+ asserts  − denies  · silent;  ${letters.map((x, i) => `${x} ${chart.columns[i]}`).join(', ')}`,
      width,
    ),
  ];
}

function decision(chart: DecisionChart, width: number): string[] {
  const last = chart.branches.length - 1;
  return [
    chart.root,
    ...chart.branches.flatMap((b, i) => {
      const stem = i === last ? '   ' : '│  ';
      const outcomes = b.outcomes.length > 0 ? b.outcomes : [{ text: 'nothing is reported', cites: [] }];
      return [
        `${i === last ? '└─ ' : '├─ '}${b.label}`,
        ...outcomes.flatMap((o, k) =>
          wrapped(`${o.text}${o.cites.length > 0 ? `\u00a0[${o.cites.join(', ')}]` : ''}`, width - 6).map(
            (l, j) =>
              `${stem}${j > 0 ? (k === outcomes.length - 1 ? '   ' : '│  ') : k === outcomes.length - 1 ? '└─ ' : '├─ '}${l}`,
          ),
        ),
      ];
    }),
  ];
}

/** A chart in fixed-width letters. */
export function chartText(chart: Chart, width: number): string[] {
  switch (chart.chart) {
    case 'matrix':
      return matrix(chart, width);
    case 'movement':
      return movement(chart, width);
    case 'ranges':
      return ranges(chart, width);
    case 'timeline':
      return timeline(chart, width);
    case 'likelihoods':
      return likelihoods(chart, width);
    case 'origins':
      return origins(chart, width);
    case 'decision':
      return decision(chart, width);
  }
}
