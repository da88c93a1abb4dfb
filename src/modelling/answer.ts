import {
  acceptance,
  counterOffers,
  type Model,
  type Offer,
  type RestsOn,
  restsOn,
  type Sensitivity,
  sensitivities,
} from '../bargaining/index.js';
import type { Picture } from '../picture/index.js';
import { type DraftOptions, draftModel } from './draft.js';

/** A value of one number at which the answer turns, the others at their best guesses. */
export interface TurningPoint {
  readonly of: 'chance' | 'no-deal' | 'worth' | 'weight';
  /** What the number is of: a foretold event, an issue, an option. */
  readonly name: string;
  readonly at: number;
  /** The answer is yes above the value, or below it. */
  readonly yes: 'above' | 'below';
  /** Range that the model gives it. */
  readonly range: readonly [low: number, high: number];
  /** Claims that it rests on; none: it is an assumption. */
  readonly claims: readonly string[];
}

/** What a drafted bargain says of the answer to the offer first on the table; every figure holds only if its assumptions do. */
export interface BargainAnswer {
  readonly by: string;
  readonly to: string;
  /** A package that reports tell of; else all that the proposer is reported to ask for. */
  readonly reported: boolean;
  readonly claims: readonly string[];
  /** Whether it is better than no deal with every number at its best guess. */
  readonly accepts: boolean;
  /** Shares of draws from all ranges in which it is, least and most over the two ways to draw (flat, peaked). */
  readonly share: readonly [low: number, high: number];
  readonly samples: number;
  readonly seed: number;
  readonly restsOn: RestsOn;
  /** Those that turn the answer within their own range, the widest swing first. */
  readonly turningPoints: readonly TurningPoint[];
  /** Fewest changes of terms that turn a no into a yes, as names of issues and options; empty: none are needed or none suffice. */
  readonly changes: readonly { readonly issue: string; readonly from: string | null; readonly to: string }[];
}

/** Draws: a standard error of two in a hundred, which a brief rounds to, at little of its time. */
const SAMPLES = 500;
/** Packages tried for a change of terms: enough for three changes of ten issues, little enough for a brief. */
const MOST_TRIED = 20_000;

/**
 * The answer of the side that an offer is put to, by a model drafted from the picture. Null where no model can be drafted, where
 * no offer stands in it, or where the reports say that the deal is done.
 */
export function bargainAnswer(picture: Picture, options: DraftOptions = {}): BargainAnswer | null {
  if (picture.process.status === 'agreed' || picture.offers[0]?.status === 'accepted') return null;
  const drafted = draftModel(picture, options);
  if (!drafted.ok) return null;
  const { model, offersReported } = drafted.value;
  const offer = model.offers[0];
  const by = offer?.by;
  const to = offer?.to ?? model.parties.find((p) => p.id !== by)?.id;
  if (offer === undefined || by === undefined || to === undefined) return null;
  const flat = acceptance(model, to, offer.terms, { samples: SAMPLES, spread: 'uniform' });
  const peaked = acceptance(model, to, offer.terms, { samples: SAMPLES, spread: 'triangular' });
  const accepts = peaked.margin >= 0;
  return {
    by,
    to,
    reported: offersReported,
    claims: offer.from && 'claims' in offer.from ? offer.from.claims : [],
    accepts,
    share: [Math.min(flat.probability, peaked.probability), Math.max(flat.probability, peaked.probability)],
    samples: SAMPLES,
    seed: peaked.seed,
    restsOn: restsOn(model, to, offer.terms, { samples: SAMPLES }),
    turningPoints: sensitivities(model, to, offer.terms)
      .filter((s) => s.decisive && isInside(s))
      .flatMap((s) => turningPoint(s, model, to)),
    changes: accepts ? [] : changesOf(model, by, to, offer),
  };
}

/** At the very end of its range a number turns nothing that it could be. */
function isInside({ breakEven, parameter: { low, high } }: Sensitivity): boolean {
  const room = 1e-6 * (high - low);
  return breakEven! > low + room && breakEven! < high - room;
}

function changesOf(model: Model, by: string, to: string, offer: Offer): BargainAnswer['changes'] {
  const found = counterOffers(model, by, to, offer.terms, { mostTried: MOST_TRIED });
  const fewest = found.ok ? (found.value.fewest[0]?.changes ?? []) : [];
  return fewest.map((change) => {
    const issue = model.issues.find((i) => i.id === change.issue)!;
    const nameOf = (id: string | null) => issue.options.find((o) => o.id === id)?.name ?? null;
    return { issue: issue.name, from: nameOf(change.from), to: nameOf(change.to) ?? change.to };
  });
}

function turningPoint({ parameter, breakEven, margins }: Sensitivity, model: Model, party: string): TurningPoint[] {
  const { path, low, high, from } = parameter;
  const claims = from && 'claims' in from ? from.claims : [];
  const base = {
    at: breakEven!,
    yes: margins[1] > margins[0] ? ('above' as const) : ('below' as const),
    range: [low, high] as const,
    claims,
  };
  const noDeal = `parties.${party}.noDeal`;
  if (path === noDeal) return [{ ...base, of: 'no-deal', name: '' }];
  if (path.startsWith(`${noDeal}.`)) {
    const name = path.slice(noDeal.length + 1).replace(/\.(chance|utility)$/, '');
    return [chanceOrWorth(base, path.endsWith('.chance'), name, model, party)];
  }
  const issue = model.issues.find((i) => path.includes(`.${i.id}.`) || path.endsWith(`.${i.id}`));
  if (!issue) return [];
  if (path.includes('.weights.')) return [{ ...base, of: 'weight', name: issue.name }];
  const option = issue.options.find((o) => path.endsWith(`.${o.id}`));
  return option ? [{ ...base, of: 'worth', name: `${issue.name}: ${option.name}` }] : [];
}

/** Chances of a lottery are scaled to sum to 1, so that the one at which the answer turns is told as a share of all. */
function chanceOrWorth(
  base: Omit<TurningPoint, 'of' | 'name'>,
  isChance: boolean,
  name: string,
  model: Model,
  party: string,
): TurningPoint {
  if (!isChance) return { ...base, of: 'worth', name };
  const noDeal = model.parties.find((p) => p.id === party)!.noDeal;
  const branches = typeof noDeal === 'object' && 'lottery' in noDeal ? noDeal.lottery : [];
  const others = branches
    .filter((b) => b.name !== name)
    .reduce((sum, b) => sum + (typeof b.chance === 'number' ? b.chance : b.chance.value), 0);
  const share = base.at + others > 0 ? base.at / (base.at + others) : base.at;
  return { ...base, at: share, of: 'chance', name };
}
