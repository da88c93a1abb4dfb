import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { day } from '../../../brief/day.js';
import type { Picture } from '../../../picture/index.js';
import { picture } from '../../data/api.js';
import { useRevision } from '../../data/live.js';
import { useResource } from '../../data/resource.js';
import { shownAll } from '../../evidence/shown-all.js';
import { EvidenceLink } from '../../parts/evidence-link.js';
import { Empty, Shown } from '../../parts/states.js';
import { caseAddress } from '../../routes/location.js';
import type { CasePageProps } from '../../routes/pages.js';
import { HeldMark, heldWords } from './held-mark.js';
import { IssueHistory } from './issue-history.js';
import '../../charts/charts.css';
import './issues-page.css';
import { type Cell, matrixOf, type Row } from './matrix.js';

/** Where each side stands on each issue, how that is known and when it was told; gaps in plain sight. */
export function IssuesPage({ caseId, item, query }: CasePageProps) {
  const asOf = query['as-of'] ?? null;
  const answer = useResource(
    `picture ${caseId} ${asOf}`,
    async (signal) => shownAll((await picture(caseId, asOf, { signal })).picture),
    useRevision(),
  );
  return (
    <Shown of={answer} what="Reading the case">
      {(value) => <Issues caseId={caseId} picture={value} item={item} />}
    </Shown>
  );
}

function Issues({
  caseId,
  picture: pictured,
  item,
}: {
  readonly caseId: string;
  readonly picture: Picture;
  readonly item: string | null;
}) {
  const matrix = useMemo(() => matrixOf(pictured), [pictured]);
  const names = useMemo(() => new Map(pictured.parties.map((p) => [p.key, p.name])), [pictured]);
  const nameOf = (key: string) => names.get(key) ?? key;
  if (matrix.rows.length === 0)
    return (
      <Empty title="No issue is reported yet">
        <p>No report tells where a side stands on anything. Add reports under Documents.</p>
      </Empty>
    );
  const address = (issue: string | null) => caseAddress({ page: 'issues', caseId, item: issue });
  return (
    <section aria-labelledby="issues-title">
      <h2 id="issues-title">Issues</h2>
      <p class="note">
        {matrix.rows.length} issues, {matrix.sides.length} sides.{' '}
        {matrix.gaps === 0
          ? 'Every cell is filled'
          : `${matrix.gaps} of ${matrix.rows.length * matrix.sides.length} positions are not reported`}
        . Open an issue for its history.
      </p>
      <Legend />
      <table class="table matrix">
        <caption class="unseen">Positions, issue by party</caption>
        <thead>
          <tr>
            <th scope="col">Issue</th>
            {matrix.sides.map((side) => (
              <th scope="col" key={side.key}>
                {side.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => {
            const isOpen = row.issue === item;
            const issue = pictured.issues.find((i) => i.issue === row.issue)!;
            return (
              <Fragment key={row.issue}>
                <tr class={isOpen ? 'is-open' : ''}>
                  <IssueHead row={row} isOpen={isOpen} address={address(isOpen ? null : row.issue)} />
                  {row.cells.map((cell) => (
                    <PositionCell key={cell.party} cell={cell} party={nameOf(cell.party)} />
                  ))}
                </tr>
                {isOpen && (
                  <tr class="history-row">
                    <td colSpan={matrix.sides.length + 1} id="issue-history">
                      <IssueHistory issue={issue} picture={pictured} nameOf={nameOf} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function IssueHead({
  row,
  isOpen,
  address,
}: {
  readonly row: Row;
  readonly isOpen: boolean;
  readonly address: string;
}) {
  return (
    <th scope="row">
      <a class="issue-link" href={address} aria-expanded={isOpen}>
        {row.label}
      </a>
      <span class={`status status-${row.status}`}>{row.status}</span>
    </th>
  );
}

function PositionCell({ cell, party }: { readonly cell: Cell; readonly party: string }) {
  const { lead, held } = cell;
  if (lead === null)
    return (
      <td class="gap" data-party={party}>
        <HeldMark held="not-reported" /> <span>{cell.isWeighing ? 'no position yet: it weighs' : 'not reported'}</span>
      </td>
    );
  return (
    <td data-party={party}>
      <div class="cell-gist">
        <HeldMark held={held} />
        <span>
          {held === 'denied' && <b class="denied">Denied: </b>}
          <EvidenceLink claim={lead.claims[0]!}>{lead.gist}</EvidenceLink>
        </span>
      </div>
      <p class="note">
        {[
          heldWords[held],
          cell.reported === null ? 'undated' : day(cell.reported),
          cell.contested ? 'contradicted' : '',
          cell.others > 0 ? `${cell.others} more` : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
    </td>
  );
}

function Legend() {
  return (
    <ul class="legend plain-list" aria-label="How a position is known">
      {(Object.keys(heldWords) as (keyof typeof heldWords)[]).map((held) => (
        <li key={held}>
          <HeldMark held={held} /> {heldWords[held]}
        </li>
      ))}
    </ul>
  );
}
