import type { CounterOffer, Model } from '../../../bargaining/index.js';
import { signed } from '../../charts/figures.js';
import type { BargainView } from './view.js';

interface Props {
  readonly counter: NonNullable<BargainView['counter']>;
  readonly model: Model;
  readonly responder: string;
  readonly proposer: string;
  readonly onTry: (terms: Readonly<Record<string, string>>) => void;
}

/** What would have to change for a yes, and what would help both; each can be put on the table to be looked at. */
export function CounterOffers({ counter: { fewest, cheapest, trades }, model, responder, proposer, onTry }: Props) {
  const already = fewest[0]?.changes.length === 0;
  const list = (offers: readonly CounterOffer[]) => (
    <ul class="plain-list counters">
      {offers.map((offer) => (
        <Counter key={JSON.stringify(offer.terms)} offer={offer} model={model} onTry={onTry} />
      ))}
    </ul>
  );
  return (
    <>
      {fewest.length === 0 ? (
        <p class="ui">No package that was tried would be acceptable to {responder}, every number at its best guess.</p>
      ) : already ? (
        <p class="ui">At the best guesses {responder} would take the package as it stands.</p>
      ) : (
        <>
          <h4>Fewest changes for a yes</h4>
          {list(fewest)}
          {cheapest.length > 0 && (
            <>
              <h4>Least costly to {proposer}</h4>
              {list(cheapest.slice(0, 1))}
            </>
          )}
        </>
      )}
      <h4>Trades of one or two terms that help both</h4>
      {trades.length === 0 ? <p class="ui soft">None: what helps one costs the other.</p> : list(trades)}
      <p class="note">
        Every number at its best guess. Least costly: from the exact frontier. Fewest and trades: by trying changes term
        by term.
      </p>
    </>
  );
}

function Counter({
  offer,
  model,
  onTry,
}: {
  readonly offer: CounterOffer;
  readonly model: Model;
  readonly onTry: Props['onTry'];
}) {
  const nameOf = (issue: string, option: string) => {
    const found = model.issues.find((i) => i.id === issue);
    return [found?.name ?? issue, found?.options.find((o) => o.id === option)?.name ?? option] as const;
  };
  return (
    <li>
      <div>
        {offer.changes.map(({ issue, to }) => {
          const [name, option] = nameOf(issue, to);
          return (
            <p key={issue} class="ui">
              <span class="soft">{name}:</span> {option}
            </p>
          );
        })}
        <p class="note number">{model.parties.map((p, i) => `${p.name} ${signed(offer.gains[i]!)}`).join(', ')}</p>
      </div>
      <button type="button" class="button" onClick={() => onTry(offer.terms)}>
        Try it
      </button>
    </li>
  );
}
