import { useMemo } from 'preact/hooks';
import { Measured } from '../../charts/measured.js';
import { picture, timeline } from '../../data/api.js';
import { useRevision } from '../../data/live.js';
import { useResource } from '../../data/resource.js';
import { shownAll } from '../../evidence/shown-all.js';
import { Empty, Shown } from '../../parts/states.js';
import { changeQuery } from '../../routes/location.js';
import type { CasePageProps } from '../../routes/pages.js';
import { timelineLayout } from './layout.js';
import { TimelineLegend } from './mark-shape.js';
import { narrowed } from './narrowed.js';
import { OffersTable } from './offers-table.js';
import { TimelineChart } from './timeline-chart.js';
import '../../charts/charts.css';
import './timeline-page.css';
import { TimelineTable } from './timeline-table.js';
import type { CaseTimeline } from './timeline-types.js';

/** What was done and said, along the days: event and report dates apart, offers as spans. */
export function TimelinePage({ caseId, query }: CasePageProps) {
  const asOf = query['as-of'] ?? null;
  const answer = useResource(
    `timeline ${caseId} ${asOf}`,
    async (signal) => {
      const [line, whole] = await Promise.all([timeline(caseId, asOf, signal), picture(caseId, asOf, { signal })]);
      return shownAll({ timeline: line.timeline, parties: whole.picture.parties, issues: whole.picture.issues });
    },
    useRevision(),
  );
  return (
    <Shown of={answer} what="Reading the case">
      {(value) => (
        <Timeline
          timeline={value.timeline}
          parties={value.parties}
          issues={value.issues}
          party={query['party'] ?? ''}
          issue={query['issue'] ?? ''}
          open={query['claim'] ?? null}
        />
      )}
    </Shown>
  );
}

interface Props {
  readonly timeline: CaseTimeline;
  readonly parties: readonly { readonly key: string; readonly name: string }[];
  readonly issues: readonly { readonly issue: string; readonly label: string }[];
  readonly party: string;
  readonly issue: string;
  readonly open: string | null;
}

function Timeline({ timeline: whole, parties, issues, party, issue, open }: Props) {
  const shown = useMemo(() => narrowed(whole, { party, issue }), [whole, party, issue]);
  const names = useMemo(() => new Map(parties.map((p) => [p.key, p.name])), [parties]);
  const nameOf = (key: string) => names.get(key) ?? key;
  if (whole.entries.length === 0)
    return (
      <Empty title="Nothing to put on a timeline yet">
        <p>No report of this case tells of a meeting, an offer or a statement. Add reports under Documents.</p>
      </Empty>
    );
  return (
    <section aria-labelledby="timeline-title">
      <div class="page-head">
        <h2 id="timeline-title">Timeline</h2>
        <div class="choices ui no-print">
          <Choice label="Party" name="party" value={party} options={parties.map((p) => [p.key, p.name])} />
          <Choice label="Issue" name="issue" value={issue} options={issues.map((i) => [i.issue, i.label])} />
        </div>
      </div>
      {shown.entries.length === 0 ? (
        <Empty title="No entry fits both choices">
          <button type="button" class="button" onClick={() => changeQuery({ party: '', issue: '' })}>
            Show all
          </button>
        </Empty>
      ) : (
        <>
          <TimelineLegend />
          <Measured>
            {(width) => {
              const layout = timelineLayout(shown, width);
              return (
                <>
                  <TimelineChart
                    layout={layout}
                    width={width}
                    open={open}
                    onOpen={(claim) => changeQuery({ claim })}
                    nameOf={nameOf}
                  />
                  {layout.notDrawn.length > 0 && (
                    <p class="note">
                      {layout.notDrawn.length} {layout.notDrawn.length === 1 ? 'entry is' : 'entries are'} not drawn,
                      being undated or of other years; the table has {layout.notDrawn.length === 1 ? 'it' : 'them'}.
                    </p>
                  )}
                </>
              );
            }}
          </Measured>
          <OffersTable offers={shown.offers} nameOf={nameOf} />
          <TimelineTable entries={shown.entries} open={open} nameOf={nameOf} />
        </>
      )}
    </section>
  );
}

function Choice({
  label,
  name,
  value,
  options,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(e) => changeQuery({ [name]: e.currentTarget.value })}>
        <option value="">All</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
