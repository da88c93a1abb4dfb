import type { ComponentChildren, JSX } from 'preact';
import { day, days } from '../../../brief/day.js';
import type {
  Chart,
  DecisionChart,
  LikelihoodsChart,
  MatrixChart,
  MovementChart,
  OriginsChart,
  RangesChart,
  TimelineChart,
} from '../../../brief/index.js';
import { type Citations, Cites } from '../../parts/cites.js';

interface Cited<T> {
  readonly chart: T;
  readonly citations: Citations;
}

/** A chart of a brief as HTML, so that it reads aloud, wraps on a narrow screen and carries its citations. */
export function BriefChart({ chart, citations }: Cited<Chart>) {
  return (
    <figure class={`chart ${chart.chart}`}>
      <figcaption>{chart.title}</figcaption>
      {content(chart, citations)}
    </figure>
  );
}

function content(chart: Chart, citations: Citations): JSX.Element {
  switch (chart.chart) {
    case 'likelihoods':
      return <Likelihoods chart={chart} citations={citations} />;
    case 'matrix':
      return <Matrix chart={chart} citations={citations} />;
    case 'movement':
      return <Movement chart={chart} citations={citations} />;
    case 'ranges':
      return <Ranges chart={chart} citations={citations} />;
    case 'timeline':
      return <Timeline chart={chart} citations={citations} />;
    case 'origins':
      return <Origins chart={chart} citations={citations} />;
    case 'decision':
      return <Decision chart={chart} citations={citations} />;
  }
}

const percent = (share: number): string => `${Math.round(share * 100)}`;

/** Bands on one scale from 0 to 100 %: drawn, and said in words beside. */
function Likelihoods({ chart, citations }: Cited<LikelihoodsChart>) {
  return (
    <ul class="plain-list bands">
      {chart.rows.map((row, i) => (
        <li key={i}>
          <span class="what">
            {row.label}
            <Cites of={row.cites} citations={citations} />
          </span>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="scale" x="0" y="1.75" width="100" height="0.5" />
            {[0, 25, 50, 75, 100].map((x) => (
              <rect key={x} class="tick" x={Math.min(x, 99.7)} y="0.9" width="0.3" height="2.2" />
            ))}
            <rect
              class={row.whose}
              x={row.low * 100}
              y="0"
              width={Math.max(0.8, (row.high - row.low) * 100)}
              height="4"
            />
          </svg>
          <span class="number">{row.phrase === '' ? `${percent(row.low)}–${percent(row.high)} %` : row.phrase}</span>
        </li>
      ))}
    </ul>
  );
}

const heldWords: Readonly<Record<MatrixChart['rows'][number]['cells'][number]['held'], string>> = {
  stated: 'stated',
  reported: 'reported',
  'second-hand': 'second-hand',
  assumed: 'assumed',
  denied: 'denied',
  inferred: 'inferred',
  'not-reported': 'not reported',
};

interface TableRow {
  readonly head: ComponentChildren;
  /** The head is a sentence, not a name. */
  readonly long?: boolean;
  readonly cells: readonly ComponentChildren[];
}

/** A chart that is a table: what each row is about, then a cell for each column. */
function ChartTable({ columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly TableRow[] }) {
  return (
    <div class="scroll">
      <table class="table">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, long, cells }, i) => (
            <tr key={i}>
              <th scope="row" class={long ? 'long' : undefined}>
                {head}
              </th>
              {cells.map((cell, j) => (
                <td key={j}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Matrix({ chart, citations }: Cited<MatrixChart>) {
  const rows = chart.rows.map(({ label, cells }) => ({
    head: label,
    cells: cells.map((cell) => (
      <>
        <span class={`held ${cell.held}`}>{heldWords[cell.held]}</span>
        {cell.date !== null && <span class="soft"> {day(cell.date)}</span>}
        <Cites of={cell.cites} citations={citations} />
      </>
    )),
  }));
  return <ChartTable columns={chart.columns} rows={rows} />;
}

/** Who stood where on one issue, the oldest report first; the Issues page draws it. */
function Movement({ chart, citations }: Cited<MovementChart>) {
  const points = [...chart.points].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.party - b.party));
  return (
    <ol class="plain-list dated">
      {points.map((point, i) => (
        <li key={i}>
          <span class="number soft">{day(point.date)}</span>
          <span>
            {chart.parties[point.party]}: {chart.options[point.option]}{' '}
            <span class={`held ${point.held}`}>{heldWords[point.held]}</span>
            <Cites of={point.cites} citations={citations} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Ranges({ chart, citations }: Cited<RangesChart>) {
  const rows = chart.rows.map(({ label, options, bands }) => ({
    head: (
      <>
        {label} <span class="soft">{options.join(' → ')}</span>
      </>
    ),
    long: true,
    cells: bands.map((band) =>
      band === null ? (
        <span class="held not-reported">not reported</span>
      ) : (
        <>
          {[...new Set([options[band.from], options[band.to]])].join(' to ')}{' '}
          <span class={`held ${band.held}`}>{heldWords[band.held]}</span>
          <Cites of={band.cites} citations={citations} />
        </>
      ),
    ),
  }));
  return <ChartTable columns={chart.parties} rows={rows} />;
}

function Timeline({ chart, citations }: Cited<TimelineChart>) {
  return (
    <ol class="plain-list dated">
      {chart.entries.map((entry, i) => (
        <li key={i}>
          <span class="number soft">{days(entry.from, entry.to)}</span>
          <span>
            {entry.label}
            {entry.ahead && <span class="soft"> (ahead)</span>}
            {entry.reported !== null && entry.reported !== entry.from && (
              <span class="soft"> reported {day(entry.reported)}</span>
            )}
            <Cites of={entry.cites} citations={citations} />
          </span>
        </li>
      ))}
    </ol>
  );
}

const stances = { asserts: '●', denies: '✕', silent: '·' } as const;

function Origins({ chart, citations }: Cited<OriginsChart>) {
  const rows = chart.rows.map(({ label, cites, cells }) => ({
    head: (
      <>
        {label}
        <Cites of={cites} citations={citations} />
      </>
    ),
    long: true,
    cells: cells.map((cell) => (
      <span class={cell}>
        <span aria-hidden="true">{stances[cell]}</span>
        <span class="unseen">{cell}</span>
      </span>
    )),
  }));
  return <ChartTable columns={chart.columns} rows={rows} />;
}

function Decision({ chart, citations }: Cited<DecisionChart>) {
  return (
    <div class="decision">
      <p>{chart.root}</p>
      <ul class="plain-list">
        {chart.branches.map((branch) => (
          <li key={branch.label}>
            <strong>{branch.label}</strong>
            <ul class="plain-list">
              {branch.outcomes.length === 0 && <li class="soft">No report says what follows</li>}
              {branch.outcomes.map((outcome, i) => (
                <li key={i}>
                  {outcome.text}
                  <Cites of={outcome.cites} citations={citations} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
