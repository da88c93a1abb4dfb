import type { ComponentChildren } from 'preact';
import { day, days } from '../../../brief/day.js';
import type { Picture, PicturedIssue, Position, Statement } from '../../../picture/index.js';
import { Measured } from '../../charts/measured.js';
import { EvidenceLink } from '../../parts/evidence-link.js';
import { HeldMark, heldWords } from './held-mark.js';
import { movementOf } from './movement.js';
import { MovementChart, MovementLegend } from './movement-chart.js';

interface Props {
  readonly issue: PicturedIssue;
  readonly picture: Pick<Picture, 'contradictions' | 'unknowns' | 'between'>;
  readonly nameOf: (party: string) => string;
}

/** One issue whole: how the parties moved on it, what each holds and held, what contradicts it, and what nobody reports. */
export function IssueHistory({ issue, picture, nameOf }: Props) {
  const movement = movementOf(issue);
  const contradictions = picture.contradictions.filter((c) => c.issue === issue.issue);
  const unknowns = picture.unknowns.filter((u) => u.issue === issue.issue);
  return (
    <div class="issue-history">
      <p class="ui">
        <b class={`status status-${issue.status}`}>{issue.status}</b>
        <span class="soft">: {issue.statusReason}</span>
        {issue.gap.steps !== null && (
          <span class="soft">
            . The sides stand {issue.gap.steps} of {issue.gap.of} steps apart
          </span>
        )}
      </p>
      {movement.parties.some((p) => p.points.length > 0) && (
        <figure>
          <figcaption class="ui">
            <b>Movement</b>{' '}
            <span class="soft">
              {movement.isOrdered
                ? 'options in their order, by the date of the report'
                : movement.options.length === 0
                  ? 'by the date of the report; no order of options is known for this issue'
                  : 'by the date of the report; no stance names one of the known options'}
            </span>
          </figcaption>
          <MovementLegend movement={movement} nameOf={nameOf} />
          <Measured>
            {(width) => <MovementChart movement={movement} label={issue.label} width={width} nameOf={nameOf} />}
          </Measured>
        </figure>
      )}
      <div class="sides">
        {issue.positions.map((position) => (
          <PositionWhole key={position.party} position={position} name={nameOf(position.party)} />
        ))}
      </div>
      {contradictions.length > 0 && (
        <section>
          <h3>Contradictions</h3>
          {contradictions.map(({ reason, one, other }) => (
            <div class="contradiction" key={`${one.claims[0]} ${other.claims[0]}`}>
              <p class="note">{reason}</p>
              <div class="sides">
                <Told of={one} />
                <Told of={other} />
              </div>
            </div>
          ))}
        </section>
      )}
      {issue.gap.reported.length > 0 && (
        <section>
          <h3>What is said of the distance</h3>
          <List of={issue.gap.reported} />
        </section>
      )}
      {unknowns.length > 0 && (
        <section>
          <h3>Not reported</h3>
          <ul class="ui gaps">
            {unknowns.map((u) => (
              <li key={u.gist}>{u.gist}.</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function PositionWhole({ position, name }: { readonly position: Position; readonly name: string }) {
  const { current, superseded, undecided, against, option } = position;
  const nothing = current.length + superseded.length + undecided.length + against.length === 0;
  return (
    <section class="position" aria-label={name}>
      <h3>{name}</h3>
      {option !== null && (
        <p class="note">
          {option.label}: step {option.step + 1} of {option.of}
        </p>
      )}
      {nothing && (
        <p class="ui soft">
          <HeldMark held="not-reported" /> Its position is not reported.
        </p>
      )}
      <List of={current} />
      <Part title="Earlier, since replaced">
        {superseded.map(({ statement }) => (
          <Told key={statement.claims[0]} of={statement} />
        ))}
      </Part>
      <Part title="Weighs, or has yet to answer">
        {undecided.map((s) => (
          <Told key={s.claims[0]} of={s} />
        ))}
      </Part>
      <Part title="Denied">
        {against.map((s) => (
          <Told key={s.claims[0]} of={s} />
        ))}
      </Part>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: readonly ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <h4 class="note">{title}</h4>
      {children}
    </>
  );
}

const List = ({ of }: { readonly of: readonly Statement[] }) => (
  <>
    {of.map((s) => (
      <Told key={s.claims[0]} of={s} />
    ))}
  </>
);

/** One statement with how it is known, who says so and when; its words open its sentence. */
function Told({ of }: { readonly of: Statement }) {
  const held = of.polarity === 'denied' ? 'denied' : of.held;
  const { when } = of;
  return (
    <p class="told">
      <HeldMark held={held} />
      <span>
        {of.polarity === 'denied' && <b class="denied">Denied: </b>}
        <EvidenceLink claim={of.claims[0]!}>{of.gist}</EvidenceLink>
        {of.condition !== null && <span class="note"> on condition: {of.condition}</span>}
        <span class="note">
          {' '}
          {[
            heldWords[held],
            of.saidBy ?? 'the outlet itself',
            of.reported === null ? 'report undated' : day(of.reported),
            when?.from != null && when.resolved ? `about ${days(when.from, when.to ?? when.from)}` : '',
            of.certainty === null ? '' : `hedged “${of.certainty.phrase}”`,
            of.contested ? 'contradicted' : '',
            of.origins > 1 ? `${of.origins} origins` : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </span>
    </p>
  );
}
