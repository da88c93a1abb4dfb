import type { ComponentChildren } from 'preact';
import { figure, percent } from '../../charts/figures.js';
import { Measured } from '../../charts/measured.js';
import type { Bargain } from './bargain.js';
import { CounterOffers } from './counter-offers.js';
import { CourseChart, courseWords } from './course-chart.js';
import { FrontierChart } from './frontier-chart.js';
import { GainsTable } from './gains-table.js';
import type { ModelNumber } from './numbers.js';
import { solutionLetters, solutionMethods } from './solution-words.js';
import { TornadoChart } from './tornado-chart.js';
import type { BargainView } from './view.js';

interface Props {
  readonly view: BargainView;
  readonly isSettling: boolean;
  readonly bargain: Bargain;
  readonly numbers: ReadonlyMap<string, ModelNumber>;
  readonly onTry: (terms: Readonly<Record<string, string>>) => void;
  readonly onTime: () => void;
}

/** What follows from the model: each finding with the method it comes from. */
export function Findings({ view, isSettling, bargain, numbers, onTry, onTime }: Props) {
  const { model, by, to } = bargain;
  const names = model.parties.map((p) => p.name);
  const nameOf = (id: string) => model.parties.find((p) => p.id === id)?.name ?? id;
  if (view.problem !== null)
    return (
      <p class="denied" role="alert">
        The model cannot be analysed: {view.problem}
      </p>
    );
  const { answer, counter, course } = view;
  return (
    <div class="findings" aria-busy={isSettling}>
      {answer !== null && (
        <Finding
          title="What the answer hangs on"
          method="Tornado: gain over no deal from the low to the high end of each number, the others at their best guesses (Howard 1988). Filled bars turn the answer within the range. Full marks are evidence, hollow ones assumptions."
        >
          {answer.sensitivities.length === 0 ? (
            <p class="ui soft">No number of this answer has a range.</p>
          ) : (
            <Measured>
              {(width) => (
                <TornadoChart
                  hinges={answer.sensitivities}
                  margin={answer.margin}
                  numbers={numbers}
                  responder={nameOf(to)}
                  width={width}
                />
              )}
            </Measured>
          )}
        </Finding>
      )}
      <Finding
        title="What the sides can get together"
        method={`Frontier: packages that no other beats for all, ${view.frontier.epsilon === 0 ? 'exact' : `thinned, nobody loses more than ${figure(view.frontier.epsilon)}`}; every number at its best guess.`}
      >
        <ZoneWords view={view} names={names} />
        {view.noDeal.length === 0 ? null : names.length === 2 ? (
          <Measured>{(width) => <FrontierChart view={view} names={names} width={width} />}</Measured>
        ) : (
          <GainsTable view={view} names={names} />
        )}
        <Solutions view={view} bargain={bargain} onTry={onTry} />
      </Finding>
      {counter !== null && (
        <Finding title="What would have to change" method="">
          <CounterOffers counter={counter} model={model} responder={nameOf(to)} proposer={nameOf(by)} onTry={onTry} />
        </Finding>
      )}
      <Finding
        title="The zone over time"
        method={
          course === null
            ? ''
            : `Room: the most by which some package gives every side more than it then needs. Band: 5 to 95 % of ${course.samples} draws, seed ${course.seed}.`
        }
      >
        {course === null ? (
          <>
            <p class="ui">The model says nothing of what waiting costs, so the zone stays as it is.</p>
            <button type="button" class="button" onClick={onTime}>
              Assume costs of waiting
            </button>
          </>
        ) : (
          <>
            <p class="ui">{courseWords(course)}</p>
            <Measured>{(width) => <CourseChart course={course} width={width} />}</Measured>
          </>
        )}
      </Finding>
    </div>
  );
}

function Finding({
  title,
  method,
  children,
}: {
  readonly title: string;
  readonly method: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="finding">
      <h3>{title}</h3>
      {children}
      {method !== '' && <p class="note">{method}</p>}
    </section>
  );
}

function ZoneWords({
  view: { zoneExists, zone, noDeal },
  names,
}: {
  readonly view: BargainView;
  readonly names: readonly string[];
}) {
  if (noDeal.length === 0) return null;
  return (
    <p class="ui">
      Without a deal: {noDeal.map((d, p) => `${names[p]} ${figure(d)}`).join(', ')}.{' '}
      {!zoneExists
        ? 'No package gives every side at least that much: there is no zone of agreement.'
        : zone === null
          ? 'Some packages give every side at least that much.'
          : zone.outcomes === null || zone.share === null
            ? 'Some packages give every side at least that much; they are too many to count.'
            : `${zone.outcomes} packages, ${percent(zone.share)} of all, give every side at least that much.`}
    </p>
  );
}

function Solutions({
  view: { solutions },
  bargain,
  onTry,
}: {
  readonly view: BargainView;
  readonly bargain: Bargain;
  readonly onTry: Props['onTry'];
}) {
  const { model } = bargain;
  if (solutions.length === 0) return null;
  return (
    <div class="scroll">
      <table class="table solutions">
        <caption class="unseen">Solutions</caption>
        <thead>
          <tr>
            <th scope="col">Solution</th>
            {model.parties.map((p) => (
              <th scope="col" class="figure" key={p.id}>
                {p.name}
              </th>
            ))}
            <th scope="col">
              <span class="unseen">Look at it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {solutions.map(({ names, utilities, terms }) => (
            <tr key={names.join()}>
              <th scope="row">
                {names.map((name) => (
                  <span class="solution-name" key={name} title={solutionMethods[name]!.method}>
                    <b>{solutionLetters[name]}</b> {solutionMethods[name]!.name}
                    <span class="note"> {solutionMethods[name]!.method}</span>
                  </span>
                ))}
              </th>
              {utilities.map((u, p) => (
                <td class="figure" key={model.parties[p]!.id}>
                  {figure(u)}
                </td>
              ))}
              <td>
                <button
                  type="button"
                  class="button"
                  aria-label={`Try it: the package of ${names.map((n) => solutionMethods[n]!.name).join(', ')}`}
                  onClick={() => onTry(terms)}
                >
                  Try it
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
