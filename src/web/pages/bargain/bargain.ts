import type { Model, Offer } from '../../../bargaining/index.js';
import { withNumbers } from './numbers.js';
import type { Ask, Package } from './view.js';

/** A model that is being looked at, with what a person changed of it; the model itself stays as it came. */
export interface Bargain {
  readonly model: Model;
  /** File that it was read from; null: drafted from the case. */
  readonly file: string | null;
  /** Numbers that were moved, by path. */
  readonly values: ReadonlyMap<string, number>;
  /** Offer of the model that is weighed; null: a package of one's own. */
  readonly offer: string | null;
  readonly by: string;
  readonly to: string;
  /** Terms as they stand now: those of the offer, or changed by hand. */
  readonly terms: Readonly<Record<string, string>>;
}

/** A model as it is first looked at: its first offer, or an empty package of the first party's. */
export function opened(model: Model, file: string | null = null): Bargain {
  const [first, second] = model.parties;
  const base = { model, file, values: new Map(), offer: null, by: first!.id, to: second?.id ?? first!.id, terms: {} };
  return model.offers[0] === undefined ? base : withOffer(base, model.offers[0].id);
}

/** Another offer of the model, with its own terms. */
export function withOffer(bargain: Bargain, id: string): Bargain {
  const offer = bargain.model.offers.find((o) => o.id === id);
  return offer === undefined
    ? bargain
    : { ...bargain, offer: id, terms: offer.terms, ...sidesOf(bargain.model, offer) };
}

/** Who offers and who answers, as the library takes them where an offer leaves them out. */
function sidesOf(model: Model, { by, to }: Offer): Pick<Bargain, 'by' | 'to'> {
  const proposer = by ?? model.parties.find((p) => p.id !== to)?.id ?? model.parties[0]!.id;
  return { by: proposer, to: to ?? model.parties.find((p) => p.id !== proposer)?.id ?? proposer };
}

/** A number moved; to its own value, it is as if never touched. */
export function withValue(bargain: Bargain, path: string, value: number | null): Bargain {
  const values = new Map(bargain.values);
  if (value === null) values.delete(path);
  else values.set(path, value);
  return { ...bargain, values };
}

/** A term changed by hand; null leaves the issue open. */
export function withTerm(bargain: Bargain, issue: string, option: string | null): Bargain {
  const { [issue]: _, ...others } = bargain.terms;
  return { ...bargain, terms: option === null ? others : { ...others, [issue]: option } };
}

export const withTerms = (bargain: Bargain, terms: Bargain['terms']): Bargain => ({ ...bargain, terms });

/** Another party whose answer is asked for. */
export const withResponder = (bargain: Bargain, to: string): Bargain => ({ ...bargain, to });

/** Everything as the model has it, the same offer in view. */
export function withoutChanges(bargain: Bargain): Bargain {
  const fresh = opened(bargain.model, bargain.file);
  return bargain.offer === null ? fresh : withOffer(fresh, bargain.offer);
}

/** What time costs, where a model says nothing of it: each number an assumption with a range, to be set by hand. */
export function withTime(bargain: Bargain, period = 'month'): Bargain {
  const { model } = bargain;
  const cost = {
    value: 0.02,
    low: 0,
    high: 0.1,
    from: { assumption: `No report says what a ${period} without a deal costs: set what you hold likely.` },
  };
  return {
    ...bargain,
    model: {
      ...model,
      dynamics: {
        period,
        periods: 12,
        parties: Object.fromEntries(model.parties.map((p) => [p.id, { cost: { ...cost } }])),
      },
    },
  };
}

/** Issues on which the terms differ from the offer's. */
export function changedTerms({ model, offer, terms }: Bargain): string[] {
  const tabled = model.offers.find((o) => o.id === offer)?.terms ?? {};
  return model.issues.flatMap(({ id }) => (terms[id] === tabled[id] ? [] : [id]));
}

export const isChanged = (bargain: Bargain): boolean => bargain.values.size > 0 || changedTerms(bargain).length > 0;

const packageOf = ({ by, to, terms }: Bargain): Package | null =>
  by === to || Object.keys(terms).length === 0 ? null : { by, to, terms };

/** What the worker is asked. */
export const askOf = (bargain: Bargain): Ask => ({
  model: withNumbers(bargain.model, bargain.values),
  offer: packageOf(bargain),
});

/** The model with the numbers as they are set, and the package that was put together by hand as an offer beside the others. */
export function exported(bargain: Bargain): Model {
  const model = withNumbers(bargain.model, bargain.values);
  if (changedTerms(bargain).length === 0) return model;
  const { by, to, terms } = bargain;
  const taken = new Set(model.offers.map((o) => o.id));
  const id = ['by hand', ...Array.from({ length: taken.size }, (_, i) => `by hand ${i + 2}`)].find(
    (i) => !taken.has(i),
  )!;
  return { ...model, offers: [...model.offers, { id, by, to, final: false, terms }] };
}
