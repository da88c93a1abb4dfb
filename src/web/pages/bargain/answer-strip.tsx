import { figure, percent } from '../../charts/figures.js';
import { extent, linear } from '../../charts/scale.js';
import type { Answer, BargainView } from './view.js';

interface Props {
  readonly view: BargainView;
  readonly proposer: string;
  readonly responder: string;
  readonly isSettling: boolean;
}

/** Would they accept: the share of draws in which they would, how sure that figure is, and how much of it is assumed. */
export function AnswerStrip({ view: { answer, offer }, proposer, responder, isSettling }: Props) {
  if (answer === null)
    return (
      <div class="answer">
        <div class="answer-head">
          <h3>No package is on the table</h3>
        </div>
        <p class="ui soft answer-notes">
          Choose an option for at least one issue, and the answer of {responder} stands here.
        </p>
      </div>
    );
  const { probability, standardError, samples, seed, spread, margin, assumptionShare } = answer;
  return (
    <div class="answer" aria-busy={isSettling}>
      <div class="answer-head">
        <h3>
          {responder}: yes or no to the offer of {proposer}?
        </h3>
        <p class="answer-figure number">
          <output data-figure="acceptance">{percent(probability)}</output>
          <span class="answer-error">± {figure(100 * standardError, 2)} points, standard error</span>
        </p>
        <MarginStrip answer={answer} />
      </div>
      <div class="answer-notes">
        <p class="note">
          Share of {samples.toLocaleString('en')} draws from all ranges ({spread}, seed {seed}) in which the offer is
          worth at least no deal, with its standard error. It measures how little the numbers are known, not what people
          will do. At the best guesses it is worth {figure(Math.abs(margin))} {margin >= 0 ? 'more' : 'less'} than no
          deal.
        </p>
        <p class="note assumed-share">
          {assumptionShare === null ? (
            'No number of this answer has a range: nothing in it is uncertain.'
          ) : (
            <>
              <b>{percent(assumptionShare)}</b> of what is uncertain about it comes from assumptions, the rest from what
              claims say (share of the margin’s variance, Sobol’ 1993).
            </>
          )}{' '}
          {offer !== null &&
            (offer.belowFrontier > 1e-9
              ? `Some package would give every side ${figure(offer.belowFrontier)} more.`
              : 'It lies on the frontier: no side can gain without another’s loss.')}
        </p>
      </div>
    </div>
  );
}

/** The margin over no deal: the 5 to 95 % band of the draws, their median, the best guess, and the upright at which the answer turns. */
function MarginStrip({ answer: { margin, quantiles } }: { readonly answer: Answer }) {
  const [low, middle, high] = quantiles;
  const [from, to] = extent([0, low, high, margin]);
  const x = linear([from, to], [0, 100]);
  const at = (value: number) => `${x(value)}%`;
  return (
    <svg
      class="margin-strip"
      height={30}
      role="img"
      aria-label={`Margin over no deal: best guess ${figure(margin)}, median ${figure(middle)}, 5 to 95 % of draws ${figure(low)} to ${figure(high)}`}
    >
      <rect class="band" x={at(low)} y={4} width={`${x(high) - x(low)}%`} height={10} />
      <line class="median" x1={at(middle)} x2={at(middle)} y1={4} y2={14} />
      <circle class="best" cx={at(margin)} cy={9} r={4} />
      <line class="zero" x1={at(0)} x2={at(0)} y1={0} y2={18} />
      <text x={at(0)} y={28} text-anchor={x(0) > 70 ? 'end' : x(0) < 30 ? 'start' : 'middle'}>
        declines ← 0 → accepts
      </text>
    </svg>
  );
}
