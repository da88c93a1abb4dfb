import type { BriefBlock, Run, Sentence, Table } from '../../../brief/index.js';
import { type Citations, Cites } from '../../parts/cites.js';
import { BriefChart } from './brief-chart.js';

/** A block of a brief: paragraph, list, table or chart. */
export function Block({ block, citations }: { readonly block: BriefBlock; readonly citations: Citations }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Sentences of={block.sentences} citations={citations} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, i) => (
        <li key={i}>
          <Sentences of={item} citations={citations} />
        </li>
      ));
      return block.numbered === true ? <ol class="points">{items}</ol> : <ul class="points">{items}</ul>;
    }
    case 'table':
      return block.rows.length === 0 ? null : <BriefTable table={block} citations={citations} />;
    case 'chart':
      return <BriefChart chart={block.chart} citations={citations} />;
  }
}

function Sentences({ of, citations }: { readonly of: readonly Sentence[]; readonly citations: Citations }) {
  return (
    <>
      {of.map((sentence, i) => (
        <span key={i}>
          {i > 0 && ' '}
          <Inline sentence={sentence} citations={citations} />
        </span>
      ))}
    </>
  );
}

/** A sentence, and after its full stop the numbers of its citations. */
function Inline({
  sentence: { runs, cites },
  citations,
}: {
  readonly sentence: Sentence;
  readonly citations: Citations;
}) {
  return (
    <>
      {runs.map((run, i) => (
        <Words key={i} run={run} />
      ))}
      <Cites of={cites} citations={citations} />
    </>
  );
}

function Words({ run: { text, mark } }: { readonly run: Run }) {
  if (mark === undefined || mark === 'quote') return <>{text}</>;
  if (mark === 'strong') return <strong>{text}</strong>;
  return <span class={mark}>{text}</span>;
}

/** On a narrow screen the rows become blocks that repeat the column's name, so roles are said. */
function BriefTable({ table, citations }: { readonly table: Table; readonly citations: Citations }) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a table that is laid out as blocks loses its roles
    <div class="scroll">
      <table class="table brief-table" role="table">
        <caption>{table.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {table.columns.map((column, i) =>
              column === '' ? (
                <td key={i} role="cell" />
              ) : (
                <th key={i} scope="col" role="columnheader">
                  {column}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {table.rows.map((row, i) => (
            <tr key={i} role="row">
              {row.map((cell, j) =>
                j === 0 ? (
                  <th key={j} scope="row" role="rowheader" class={isLong(cell) ? 'long' : undefined}>
                    <Inline sentence={cell} citations={citations} />
                  </th>
                ) : (
                  <td key={j} role="cell" data-label={table.columns[j]}>
                    <Inline sentence={cell} citations={citations} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  );
}

const isLong = (cell: Sentence): boolean => cell.runs.reduce((sum, run) => sum + run.text.length, 0) > 32;
