import { figure } from '../../charts/figures.js';
import { type Bargain, changedTerms } from './bargain.js';
import type { Worth } from './view.js';

interface Props {
  readonly bargain: Bargain;
  readonly worth: Worth | null;
  readonly onOffer: (id: string) => void;
  readonly onResponder: (id: string) => void;
  readonly onTerm: (issue: string, option: string | null) => void;
}

/** The package that is weighed, issue by issue, each option to be switched by hand; and what the whole is worth to each side. */
export function PackageTable({ bargain, worth, onOffer, onResponder, onTerm }: Props) {
  const { model, offer, by, to, terms } = bargain;
  const changed = new Set(changedTerms(bargain));
  const nameOf = (id: string) => model.parties.find((p) => p.id === id)?.name ?? id;
  // a drafted offer is called after its sides, by their ids
  const named = (id: string) => id.split(' ').map(nameOf).join(' ');
  return (
    <section aria-labelledby="package-title">
      <h3 id="package-title">The package</h3>
      <div class="package-choice">
        {model.offers.length > 0 && (
          <label class="field">
            Offer
            <select value={offer ?? ''} onChange={(e) => onOffer(e.currentTarget.value)}>
              {model.offers.map((o) => (
                <option key={o.id} value={o.id}>
                  {named(o.id)}
                  {o.final ? ', called final' : ''}
                </option>
              ))}
            </select>
          </label>
        )}
        {model.parties.length > 2 && (
          <label class="field">
            Whose answer
            <select value={to} onChange={(e) => onResponder(e.currentTarget.value)}>
              {model.parties
                .filter((p) => p.id !== by)
                .map((p) => (
                  <option key={p.id} value={p.id}>
                    {p.name}
                  </option>
                ))}
            </select>
          </label>
        )}
      </div>
      <ul class="package plain-list">
        {model.issues.map((issue) => (
          <li key={issue.id} class={changed.has(issue.id) ? 'is-moved' : ''}>
            <label class="field">
              <span>
                {issue.name}
                {changed.has(issue.id) && <span class="soft"> (changed)</span>}
              </span>
              <select
                value={terms[issue.id] ?? ''}
                onChange={(e) => onTerm(issue.id, e.currentTarget.value === '' ? null : e.currentTarget.value)}
              >
                <option value="">not in the package</option>
                {issue.options.map((o) => (
                  <option key={o.id} value={o.id}>
                    {o.name}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      {worth !== null ? (
        <p class="note number">
          Worth {model.parties.map((p, i) => `${figure(worth.utilities[i]!)} to ${p.name}`).join(', ')}; over no deal{' '}
          {model.parties.map((p, i) => `${figure(worth.margins[i]!)} to ${p.name}`).join(', ')}.
        </p>
      ) : (
        Object.keys(terms).length > 0 && (
          <p class="ui denied">The rules of the model forbid this combination of terms.</p>
        )
      )}
    </section>
  );
}
